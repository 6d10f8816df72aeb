package jp.madoguchi.contracts.event;

import java.time.LocalDate;
import jp.madoguchi.contracts.id.Sex;
import org.jspecify.annotations.Nullable;

/**
 * 加入者: what the insurer reported of a person. Address and postal code are absent when the insurer sent none.
 *
 * @param name 氏名
 * @param nameKana 氏名カナ, half-width as the national system sends it or full-width
 * @param nameOther 氏名（その他）
 * @param sexNote 性別（備考）, where another sex than the printed one is noted
 * @param nameOtherKana 氏名（その他）カナ
 */
public record PersonFacts(
        String name,
        @Nullable String nameKana,
        @Nullable String nameOther,
        LocalDate birthDate,
        Sex sex,
        @Nullable String postalCode,
        @Nullable String address,
        @Nullable Sex sexNote,
        @Nullable String nameOtherKana) {
    /** Masked: strings end up in logs. */
    @Override
    public String toString() {
        return "PersonFacts[***]";
    }
}

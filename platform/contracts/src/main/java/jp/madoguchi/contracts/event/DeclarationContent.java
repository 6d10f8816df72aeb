package jp.madoguchi.contracts.event;

import java.time.LocalDate;
import jp.madoguchi.contracts.id.Sex;
import org.jspecify.annotations.Nullable;

/**
 * 被保険者資格申立書（別紙様式）の記載内容: everything the patient could write, 可能な範囲で; only the name is needed to know whose it is.
 * Exists in plain text only in memory.
 *
 * @param certificateIssued 有効な保険証の交付を受けている
 * @param declaredRatioPercent 一部負担金の割合: 10, 20 or 30; absent for わからない or no tick
 * @param residence ※3 居所, when it differs from the address on the card
 * @param signedBy 署名
 * @param relationToPatient ※5 患者との関係, when a guardian signs
 */
public record DeclarationContent(
        boolean certificateIssued,
        @Nullable InsuranceKind insuranceKind,
        @Nullable String insurerName,
        @Nullable String workplace,
        @Nullable IssuedWhen issuedWhen,
        @Nullable Integer declaredRatioPercent,
        String name,
        @Nullable String nameKana,
        @Nullable LocalDate birthDate,
        @Nullable Sex sex,
        @Nullable String address,
        @Nullable String residence,
        @Nullable LocalDate writtenOn,
        @Nullable String signedBy,
        @Nullable String relationToPatient,
        @Nullable String phone) {
    /** Masked: strings end up in logs. */
    @Override
    public String toString() {
        return "DeclarationContent[***]";
    }
}

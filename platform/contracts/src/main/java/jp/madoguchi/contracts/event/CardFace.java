package jp.madoguchi.contracts.event;

import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.contracts.id.Sex;
import org.jspecify.annotations.Nullable;

/**
 * 券面4情報: what the desk noted from the card, with the insurer's name where the address was not noted (manual v3.06 1).
 *
 * @param illegible which items could not be read on the card, or only in part; absent where nobody said so
 */
public record CardFace(
        String name,
        @Nullable String nameKana,
        LocalDate birthDate,
        Sex sex,
        @Nullable String address,
        @Nullable String insurerName,
        @Nullable List<PrintedItem> illegible) {
    /** Masked: strings end up in logs. */
    @Override
    public String toString() {
        return "CardFace[***]";
    }
}

package jp.madoguchi.gateway.desk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import jp.madoguchi.contracts.event.CardFace;
import jp.madoguchi.contracts.event.PrintedItem;
import jp.madoguchi.contracts.id.EraDate;
import jp.madoguchi.contracts.id.Sex;
import org.jspecify.annotations.Nullable;

/**
 * 券面4情報の入力. The birth date is taken as 昭和29年3月26日, S29.3.26 or 1954-03-26.
 *
 * @param illegible which items could not be read on the card, or only in part
 */
record PatientJson(
        @NotBlank @Size(max = 100) String name,
        @Nullable @Size(max = 100) String nameKana,
        @NotNull EraDate birthDate,
        @NotNull Sex sex,
        @Nullable @Size(max = 300) String address,
        @Nullable @Size(max = 100) String insurerName,
        @Nullable @Size(max = 4) List<@NotNull PrintedItem> illegible) {

    CardFace face() {
        return new CardFace(name.strip(), nameKana, birthDate.date(), sex, address, insurerName, unread());
    }

    private @Nullable List<PrintedItem> unread() {
        return illegible == null || illegible.isEmpty()
                ? null
                : illegible.stream().distinct().sorted().toList();
    }
}

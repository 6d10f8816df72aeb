package jp.madoguchi.gateway.domain;

import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.contracts.event.CardFace;
import jp.madoguchi.contracts.id.Sex;
import org.jspecify.annotations.Nullable;

/** 提示した人: what a reader result or typed numbers say of the person. May say little: 資格情報なし comes without a name. */
public record Bearer(
        @Nullable String name,
        @Nullable String nameKana,
        @Nullable LocalDate birthDate,
        @Nullable Sex sex,
        @Nullable String address,
        @Nullable String insurerName) {

    /** The printed items, if all that a visit needs are known. */
    public Optional<CardFace> face() {
        return name == null || birthDate == null || sex == null
                ? Optional.empty()
                : Optional.of(new CardFace(name, nameKana, birthDate, sex, address, insurerName, null));
    }
}

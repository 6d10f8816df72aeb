package jp.madoguchi.gateway.desk;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** 券面4情報の読み取りの要求: 照合番号B as typed from the front of the card. */
record CardCodeJson(@NotNull @Size(max = 40) String code) {
    /** Masked: strings end up in logs. */
    @Override
    public String toString() {
        return "CardCodeJson[***]";
    }
}

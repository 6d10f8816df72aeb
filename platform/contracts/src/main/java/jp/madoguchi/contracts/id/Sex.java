package jp.madoguchi.contracts.id;

import java.util.Optional;

/** 性別: with the codes of オンライン資格確認 (OQSCD007). The card's own codes differ and do not belong here. */
public enum Sex {
    /** 男. */
    MALE("1", "男"),
    /** 女. */
    FEMALE("2", "女"),
    /** 未設定. */
    UNSET("3", "未設定");

    private final String code;
    private final String label;

    Sex(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The one with this code of オンライン資格確認, if there is one. */
    public static Optional<Sex> ofCode(String code) {
        for (Sex sex : values()) {
            if (sex.code.equals(code)) {
                return Optional.of(sex);
            }
        }
        return Optional.empty();
    }

    /** The code of オンライン資格確認: 1, 2 or 3. */
    public String code() {
        return code;
    }

    /** The word people read. */
    public String label() {
        return label;
    }
}

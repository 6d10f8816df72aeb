package jp.madoguchi.contracts.event;

/** 券面4情報の項目. */
public enum PrintedItem {
    /** 氏名. */
    NAME("氏名"),
    /** 生年月日. */
    BIRTH_DATE("生年月日"),
    /** 性別. */
    SEX("性別"),
    /** 住所. */
    ADDRESS("住所");

    private final String label;

    PrintedItem(String label) {
        this.label = label;
    }

    /** The words people read. */
    public String label() {
        return label;
    }
}

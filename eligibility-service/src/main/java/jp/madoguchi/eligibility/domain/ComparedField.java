package jp.madoguchi.eligibility.domain;

/** 照合する項目: what 令和5年7月4日事務連絡 2① lists, in its order. */
public enum ComparedField {
    /** 漢字氏名. */
    NAME("漢字氏名"),
    /** カナ氏名. */
    NAME_KANA("カナ氏名"),
    /** 性別. */
    SEX("性別"),
    /** 生年月日. */
    BIRTH_DATE("生年月日"),
    /** 住所. */
    ADDRESS("住所");

    private final String label;

    ComparedField(String label) {
        this.label = label;
    }

    /** The word people read. */
    public String label() {
        return label;
    }
}

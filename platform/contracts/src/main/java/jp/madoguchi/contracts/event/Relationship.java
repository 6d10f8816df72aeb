package jp.madoguchi.contracts.event;

/** 本人・家族の別. */
public enum Relationship {
    /** 本人. */
    SELF("本人"),
    /** 家族. */
    FAMILY("家族");

    private final String label;

    Relationship(String label) {
        this.label = label;
    }

    /** The words people read. */
    public String label() {
        return label;
    }
}

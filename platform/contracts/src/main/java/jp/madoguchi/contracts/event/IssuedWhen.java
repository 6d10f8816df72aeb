package jp.madoguchi.contracts.event;

/** 保険証の交付を受けた時期 (別紙様式 1). */
public enum IssuedWhen {
    /** １か月以内. */
    WITHIN_A_MONTH("１か月以内"),
    /** それより前. */
    EARLIER("それより前"),
    /** わからない. */
    UNSURE("わからない");

    private final String label;

    IssuedWhen(String label) {
        this.label = label;
    }

    /** The words people read. */
    public String label() {
        return label;
    }
}

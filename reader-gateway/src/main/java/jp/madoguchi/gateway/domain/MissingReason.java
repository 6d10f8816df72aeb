package jp.madoguchi.gateway.domain;

/** 控えが欠けた理由. */
public enum MissingReason {
    /** 読めなくなった. */
    DAMAGED("読めなくなった"),
    /** 末尾が失われた. */
    CUT_OFF("末尾が失われた");

    private final String label;

    MissingReason(String label) {
        this.label = label;
    }

    /** The words people read. */
    public String label() {
        return label;
    }
}

package jp.madoguchi.gateway.domain;

/** 有効な資格の交付: whether the patient says that a 資格確認書 or the like was issued. */
public enum Issued {
    /** 交付を受けている. */
    YES("交付を受けている"),
    /** 交付を受けていない. */
    NO("交付を受けていない"),
    /** まだたずねていない. */
    UNKNOWN("まだたずねていない");

    private final String label;

    Issued(String label) {
        this.label = label;
    }

    /** The words people read. */
    public String label() {
        return label;
    }
}

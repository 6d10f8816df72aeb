package jp.madoguchi.gateway.domain;

/** 本人の来院. */
public enum Presence {
    /** 本人が来ている. */
    PRESENT("本人が来ている"),
    /** 本人は来ていない. */
    ABSENT("本人は来ていない");

    private final String label;

    Presence(String label) {
        this.label = label;
    }

    /** The words people read. */
    public String label() {
        return label;
    }
}

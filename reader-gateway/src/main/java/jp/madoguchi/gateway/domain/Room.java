package jp.madoguchi.gateway.domain;

/** 保存の余力. */
public enum Room {
    /** 十分. */
    AMPLE("十分"),
    /** 残りが少ない: an alarm, and nothing is refused yet. */
    LOW("残りが少ない"),
    /** 予備の領域を使っている: pictures are refused, patients are taken. */
    FLOOR("予備の領域を使っている"),
    /** 空きがない: nothing new can be saved, and what is saved stays. */
    NONE("空きがない");

    private final String label;

    Room(String label) {
        this.label = label;
    }

    /** Whether only what was kept back for patients is left, if anything. */
    public boolean isReserve() {
        return this == FLOOR || this == NONE;
    }

    /** The words people read. */
    public String label() {
        return label;
    }
}

package jp.madoguchi.outage.domain;

/** 控えた受診の状態. */
public enum HeldState {
    /** 未確認. */
    HELD("未確認"),
    /** 事後確認済み. */
    RECONCILED("事後確認済み"),
    /** 理由を付けて終了. */
    CLOSED("終了"),
    /** 同じ受診としてまとめた: the other one is checked and claimed. */
    MERGED("同じ受診にまとめた");

    private final String label;

    HeldState(String label) {
        this.label = label;
    }

    /** The words people read. */
    public String label() {
        return label;
    }
}

package jp.madoguchi.gateway.domain;

/** 控えの一件の状態. */
public enum EntryState {
    /** 未送信. */
    PENDING("未送信"),
    /** 送信済み. */
    FORWARDED("送信済み"),
    /** 受け付けられず保留. */
    REFUSED("要確認");

    private final String label;

    EntryState(String label) {
        this.label = label;
    }

    /** The words people read. */
    public String label() {
        return label;
    }
}

package jp.madoguchi.declaration.domain;

/** 申立書を読めない理由. The code is stable: it is stored, counted and shown. */
public enum UnreadableReason {
    /** この鍵を配った記録がない. */
    KEY_UNKNOWN("key-unknown", "封をした鍵を配った記録がありません"),
    /** 鍵は廃棄済み. */
    KEY_DESTROYED("key-destroyed", "封をした鍵は廃棄済みです"),
    /** ほかの医療機関に配った鍵. */
    KEY_OF_ANOTHER_INSTITUTION("key-of-another-institution", "ほかの医療機関に配った鍵で封がされています"),
    /** 一度使われた鍵: a key seals one declaration and is never used again. */
    KEY_ALREADY_USED("key-already-used", "すでに別の申立書に使われた鍵で封がされています"),
    /** 封が壊れている. */
    SEAL_BROKEN("seal-broken", "封が壊れていて開けられません"),
    /** 中身が申立書の形でない. */
    CONTENT_MALFORMED("content-malformed", "中身が申立書の形になっていません");

    private final String code;
    private final String label;

    UnreadableReason(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** The words people read. */
    public String label() {
        return label;
    }
}

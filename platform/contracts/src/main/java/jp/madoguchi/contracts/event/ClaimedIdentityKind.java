package jp.madoguchi.contracts.event;

/** 請求に記録する資格の段. */
public enum ClaimedIdentityKind {
    /** 現在の資格. */
    CURRENT("現在の資格"),
    /** 旧資格情報. */
    FORMER("旧資格情報"),
    /** 不詳. */
    UNKNOWN("不詳");

    private final String label;

    ClaimedIdentityKind(String label) {
        this.label = label;
    }

    /** The words people read. */
    public String label() {
        return label;
    }
}

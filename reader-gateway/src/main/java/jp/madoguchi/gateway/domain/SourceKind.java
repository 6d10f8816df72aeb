package jp.madoguchi.gateway.domain;

/** 資格確認の相手: who answers in this clinic. */
public enum SourceKind {
    /** 資格確認サービス. */
    CLUSTER("資格確認サービス"),
    /** 資格確認端末. */
    TERMINAL("資格確認端末");

    private final String label;

    SourceKind(String label) {
        this.label = label;
    }

    /** The words people read. */
    public String label() {
        return label;
    }
}

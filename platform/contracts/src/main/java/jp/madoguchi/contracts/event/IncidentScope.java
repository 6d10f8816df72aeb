package jp.madoguchi.contracts.event;

/** 広域障害の範囲: what has failed for all within it. */
public enum IncidentScope {
    /** 全国. */
    NATIONAL("全国"),
    /** 通信事業者. */
    CARRIER("通信事業者"),
    /** 回線. */
    LINE("回線"),
    /** 都道府県. */
    REGION("都道府県"),
    /** システム事業者. */
    VENDOR("システム事業者"),
    /** 資格確認端末・カードリーダーの機種. */
    TERMINAL("端末・カードリーダーの機種"),
    /** 医療機関等. */
    CLINIC("医療機関等"),
    /** 資格確認端末. */
    PC("資格確認端末");

    private final String label;

    IncidentScope(String label) {
        this.label = label;
    }

    /** Whether it is what many institutions have in common, not one institution's own. */
    public boolean isShared() {
        return this != CLINIC && this != PC;
    }

    /** The words people read. */
    public String label() {
        return label;
    }
}

package jp.madoguchi.contracts.event;

/** 利用開始設定の契機. */
public enum GrantOrigin {
    /** 実施機関による利用開始設定. */
    IMPLEMENTING_BODY("実施機関による利用開始設定"),
    /** コールセンターへの利用希望. */
    CALL_CENTRE("コールセンターへの利用希望");

    private final String label;

    GrantOrigin(String label) {
        this.label = label;
    }

    /** The words people read. */
    public String label() {
        return label;
    }
}

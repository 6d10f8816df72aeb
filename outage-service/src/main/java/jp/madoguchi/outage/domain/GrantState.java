package jp.madoguchi.outage.domain;

/** 利用開始設定の状態: 別添2, steps 1 to 4. */
public enum GrantState {
    /** コールセンターへ連絡した. */
    REQUESTED("利用希望の連絡済み"),
    /** 届出の電話番号への電話確認が済んだ. */
    CALLED_BACK("電話確認済み"),
    /** 利用設定がされた. */
    ENABLED("利用設定済み"),
    /** 利用が終わった. */
    ENDED("利用終了");

    private final String label;

    GrantState(String label) {
        this.label = label;
    }

    /** The words people read. */
    public String label() {
        return label;
    }
}

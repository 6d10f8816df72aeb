package jp.madoguchi.outage.domain;

/** 手続き: the steps of 別添2 a clinic waits for. */
public enum GrantStep {
    /** 届出の電話番号への電話確認. */
    CALL_BACK("電話確認"),
    /** 利用設定. */
    ENABLEMENT("利用設定");

    private final String label;

    GrantStep(String label) {
        this.label = label;
    }

    /** The words people read. */
    public String label() {
        return label;
    }
}

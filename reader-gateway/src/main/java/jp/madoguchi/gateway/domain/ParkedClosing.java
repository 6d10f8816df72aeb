package jp.madoguchi.gateway.domain;

/** 要確認の控えの閉じ方. */
public enum ParkedClosing {
    /** 送り直した: the same content under a fresh id. */
    REPAIRED("送り直した"),
    /** 別の手段で登録した. */
    ENTERED_ELSEWHERE("別の手段で登録した"),
    /** 登録は不要. */
    NOT_NEEDED("登録は不要");

    private final String label;

    ParkedClosing(String label) {
        this.label = label;
    }

    /** The words people read. */
    public String label() {
        return label;
    }
}

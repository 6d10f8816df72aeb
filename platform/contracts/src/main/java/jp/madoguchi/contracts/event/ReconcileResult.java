package jp.madoguchi.contracts.event;

/** 事後確認の結果. Ambiguous is never picked by a machine. */
public enum ReconcileResult {
    /** 現在の資格を確認. */
    CURRENT("現在の資格を確認"),
    /** 喪失済みの資格を確認. */
    LOST("喪失済みの資格を確認"),
    /** 資格情報なし. */
    NOT_FOUND("資格情報なし"),
    /** 該当者を特定できない. */
    AMBIGUOUS("該当者を特定できない");

    private final String label;

    ReconcileResult(String label) {
        this.label = label;
    }

    /** The words people read. */
    public String label() {
        return label;
    }
}

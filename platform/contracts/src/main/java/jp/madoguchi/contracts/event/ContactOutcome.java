package jp.madoguchi.contracts.event;

/** 患者への確認の結果 (保発0710第1号 3(4)). */
public enum ContactOutcome {
    /** 応答なし. */
    NO_ANSWER("応答なし"),
    /** 番号は分からない. */
    NUMBERS_UNKNOWN("番号は分からない"),
    /** 番号の提供あり. */
    NUMBERS_GIVEN("番号の提供あり");

    private final String label;

    ContactOutcome(String label) {
        this.label = label;
    }

    /** The words people read. */
    public String label() {
        return label;
    }
}

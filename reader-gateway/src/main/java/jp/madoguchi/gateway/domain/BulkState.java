package jp.madoguchi.gateway.domain;

/** 一括照会の処理状況. */
public enum BulkState {
    /** The request is not before the terminal yet. */
    ASKED("これから要求します"),
    /** The terminal has the request and has not given a 受付番号. */
    SENT("要求しました。受付を待っています"),
    /** There is a 受付番号; the result is asked for until it comes. */
    ACCEPTED("受け付けられました。処理中です"),
    /** 完了. */
    ANSWERED("完了しました"),
    /** 異常終了, or answers nobody could believe. */
    FAILED("異常終了しました。もう一度照会してください"),
    /** Nothing came in time; what still comes is taken. */
    GIVEN_UP("時間内に答えがありません。もう一度照会できます");

    private final String label;

    BulkState(String label) {
        this.label = label;
    }

    /** Whether something is still asked or waited for. */
    public boolean isUnderWay() {
        return this == ASKED || this == SENT || this == ACCEPTED;
    }

    /** The words people read. */
    public String label() {
        return label;
    }
}

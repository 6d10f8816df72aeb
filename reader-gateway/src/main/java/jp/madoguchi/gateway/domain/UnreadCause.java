package jp.madoguchi.gateway.domain;

/** カードを読めなかった原因. Never a statement about the card's holder. */
public enum UnreadCause {
    /** カードリーダーまたはその接続サービスがない. */
    READER_MISSING,
    /** 読み取りの途中でカードリーダーが外れた. */
    READER_LOST,
    /** ほかのプログラムか前の読み取りが使っている. */
    READER_BUSY,
    /** 読み取りの途中でカードが離れた. */
    CARD_LOST,
    /** 時間内に応答しない. */
    TIMED_OUT,
    /** 応答または内容を読み取れない. */
    NOT_UNDERSTOOD
}

package jp.madoguchi.eligibility.domain;

/** カードの登録で変わること. */
public enum CardChange {
    /** 新しい登録, or a later version: the card leads to this person and to nobody else. */
    RESTATED,
    /** もう一人: two registrations of equal rank name two people. Nobody can tell whose card it is. */
    JOINED,
    /** 同じ人: only what is told of the card may be new. */
    KEPT,
    /** 遅れて届いた版: a later one stands already. */
    LATE,
    /** 同じ版で別の内容. */
    CONFLICTING
}

package jp.madoguchi.contracts.oqs;

/** 処理結果区分 (OQSCD003). */
public enum OqsSegment {
    /** 正常終了. */
    NORMAL,
    /** 処理中. */
    PROCESSING,
    /** 異常終了: 9, and 3 as one public reader has it. */
    ABNORMAL
}

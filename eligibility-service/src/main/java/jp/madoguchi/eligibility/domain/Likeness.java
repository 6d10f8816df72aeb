package jp.madoguchi.eligibility.domain;

/** 照合の結果（項目ごと）: a closed set, in which "not compared" and "cannot be judged" never count as equal. */
public enum Likeness {
    /** 一致: the same text, the same day or the same sex. */
    EQUAL,
    /** 表記をそろえて一致: every spelling change that was needed is named. */
    EQUAL_AFTER,
    /** 氏名（その他）と一致: the record has the person's other registered name. */
    POSSIBLE,
    /** 判定できない: a character that could not be shown, or 性別 未設定. */
    CANNOT_JUDGE,
    /** 相違. */
    DIFFERENT,
    /** 比べていない: one of the two sides has nothing. */
    NOT_COMPARED;

    /** Whether the two sides name the same, whatever had to be set aside. */
    boolean agrees() {
        return this == EQUAL || this == EQUAL_AFTER || this == POSSIBLE;
    }
}

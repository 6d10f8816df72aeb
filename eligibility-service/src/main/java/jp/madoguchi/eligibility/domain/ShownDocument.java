package jp.madoguchi.eligibility.domain;

/** 提示された証: what the numbers of a question by 方法2 were read from. */
public enum ShownDocument {
    /** 資格確認書. */
    ELIGIBILITY_CERTIFICATE,
    /** 健康保険証. */
    INSURANCE_CARD
}

package jp.madoguchi.gateway.domain;

/** 目視確認の順序の誤り: why a step cannot be taken now. */
public enum VisualFault {
    /** すでに目視確認モード. */
    ALREADY_ON,
    /** 目視確認モードではない. */
    NOT_ON,
    /** すでに目視で本人確認完了. */
    ALREADY_LOOKED,
    /** 本人が不在. */
    PATIENT_ABSENT,
    /** 券面の写真がない: スマートフォン、カードなし. */
    NO_PHOTO
}

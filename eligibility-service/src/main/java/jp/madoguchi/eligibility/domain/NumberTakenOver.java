package jp.madoguchi.eligibility.domain;

/** 観測した照会番号の引き継ぎ: what became of a number that the institution had registered with the national system. */
public enum NumberTakenOver {
    /** 引き継いだ, or it was the patient's number here already. */
    TAKEN_OVER,
    /** 自院で付けた番号がある: what the clinic set itself stays. */
    OWN_NUMBER_STAYS,
    /** ほかの患者の番号: one number means one patient. */
    OF_ANOTHER_PATIENT,
    /** 照会番号にできない: too long, or of other characters than the rules of the numbers allow. */
    NOT_A_NUMBER,
    /** 一人に特定されていない: it names nobody who is insured, or several people of the registry can be meant. */
    NOBODY_TO_NUMBER
}

package jp.madoguchi.contracts.event;

/**
 * 精算の答えの種類: known amounts, known to have none, and not known yet or not to be known, each with its own word. Only the
 * first three come with amounts.
 */
public enum SettlementResult {
    /** 払い戻す. */
    REFUND("返金"),
    /** 足りない分を患者に求める. */
    ASK_PATIENT("追加のお支払い"),
    /** 受け取った額が本来の額と同じ. */
    EVEN("差額なし"),
    /** 窓口で精算することがない: the insurer settles with the patient, or the share was right. */
    NOT_AT_THE_WINDOW("窓口での精算なし"),
    /** 受診がまだ届かない. */
    AWAITS_VISIT("受診の記録を待っています"),
    /** 点数がまだ入らない. */
    AWAITS_POINTS("金額は請求の点数が入ってから"),
    /** 負担割合が一つに決まらない. */
    SHARE_NOT_KNOWN("負担割合が分からないため計算できません"),
    /** 受け取った割合について窓口の記録と依頼が違う. */
    TAKEN_SHARE_DIFFERS("受け取った割合が窓口の記録と違うため計算できません"),
    /** 別の医療機関の受診. */
    NOT_ITS_VISIT("この医療機関の受診ではないため計算できません");

    private final String label;

    SettlementResult(String label) {
        this.label = label;
    }

    /** The words people read. */
    public String label() {
        return label;
    }
}

package jp.madoguchi.contracts.event;

/** 窓口負担の根拠: the clause that gives the patient's share. */
public enum CopayClause {
    /** オンライン資格確認の結果. */
    ONLINE_CHECK("オンライン資格確認の結果"),
    /** 保発0710第1号 2(1). */
    NOTICE_2_1("保発0710第1号 2(1)"),
    /** 保発0710第1号 2(2). */
    NOTICE_2_2("保発0710第1号 2(2)"),
    /** 保発0710第1号 2(2)なお書き. */
    NOTICE_2_2_ORAL("保発0710第1号 2(2)なお書き"),
    /** 保発0710第1号 2(3). */
    NOTICE_2_3("保発0710第1号 2(3)"),
    /** 保発0710第1号 2(3)ただし書き. */
    NOTICE_2_3_KNOWN("保発0710第1号 2(3)ただし書き"),
    /** 暗証番号の設定が不要なカードの周知 2②※. */
    ABSENT_PRESCRIPTION("暗証番号の設定が不要なカードの周知 2②※"),
    /** 医療扶助: no share, but the 本人支払額 a ticket may name. */
    PUBLIC_ASSISTANCE("生活保護法34条5項・同法施行規則4条の3");

    private final String label;

    CopayClause(String label) {
        this.label = label;
    }

    /** The words people read. */
    public String label() {
        return label;
    }
}

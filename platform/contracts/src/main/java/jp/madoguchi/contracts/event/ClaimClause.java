package jp.madoguchi.contracts.event;

/** 請求の根拠: the clause that decided on what identity a claim is made. */
public enum ClaimClause {
    /** オンライン資格確認の結果. */
    ONLINE_CHECK("オンライン資格確認の結果"),
    /** 保発0710第1号 3(1). */
    NOTICE_3_1("保発0710第1号 3(1)"),
    /** 保発0710第1号 3(2). */
    NOTICE_3_2("保発0710第1号 3(2)"),
    /** 保発0710第1号 3(3). */
    NOTICE_3_3("保発0710第1号 3(3)"),
    /** 保発0710第1号 3(4). */
    NOTICE_3_4("保発0710第1号 3(4)"),
    /** 保発0710第1号 2(3). */
    NOTICE_2_3("保発0710第1号 2(3)"),
    /** 医療扶助. */
    PUBLIC_ASSISTANCE("生活保護法34条5項・同法施行規則4条の3");

    private final String label;

    ClaimClause(String label) {
        this.label = label;
    }

    /** The words people read. */
    public String label() {
        return label;
    }
}

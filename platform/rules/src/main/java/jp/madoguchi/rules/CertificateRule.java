package jp.madoguchi.rules;

/** 証の期限のきまり: how long what a patient shows may still be asked with. The months and days are in the table. */
public enum CertificateRule implements Rule {
    /** 更新の案内: from so many months before 有効期限満了日 on, that day included. */
    RENEWAL_NOTICE("CRT-101", "電子証明書の有効期限のお知らせ（カードリーダーの画面）"),
    /** 期限後のカード: to the end of so many months after the month of 有効期限満了日, the last day included. */
    CARD_AFTER_EXPIRY("CRT-102", "電子証明書の有効期限後の資格確認（カードは3か月）"),
    /** 期限後のスマートフォン: 有効期限満了日 is the last day. */
    PHONE_AFTER_EXPIRY("CRT-103", "電子証明書の有効期限後の資格確認（スマートフォンは不可）"),
    /** 健康保険証: to its last day, and through the provisional treatment after it, both last days included. */
    INSURANCE_CARD("CRT-104", "健康保険証の有効期限と令和7年11月12日 事務連絡");

    private final String id;
    private final String basis;

    CertificateRule(String id, String basis) {
        this.id = id;
        this.basis = basis;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String basis() {
        return basis;
    }
}

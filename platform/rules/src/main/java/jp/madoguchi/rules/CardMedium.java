package jp.madoguchi.rules;

/** 証明書を載せたもの: what is held to the reader. */
public enum CardMedium {
    /** マイナンバーカード. */
    CARD("マイナンバーカード", CertificateRule.CARD_AFTER_EXPIRY),
    /** スマートフォンのマイナンバーカード. */
    PHONE("スマートフォンのマイナンバーカード", CertificateRule.PHONE_AFTER_EXPIRY);

    private final String label;
    private final CertificateRule afterExpiry;

    CardMedium(String label, CertificateRule afterExpiry) {
        this.label = label;
        this.afterExpiry = afterExpiry;
    }

    /** The words people read. */
    public String label() {
        return label;
    }

    /** What decides how long it is of use after its certificate has expired. */
    public CertificateRule afterExpiry() {
        return afterExpiry;
    }
}

package jp.madoguchi.eligibility.domain;

/**
 * カードの登録: which person a certificate leads to.
 *
 * @param recordId the registered person's record, by the name its feeder gave it
 * @param version grows with what is said of this card; nought where nobody counts
 */
public record CardRecord(CertificateSerial serial, String recordId, Feeder feeder, Card card, long version) {
    /** 版のない登録. */
    public static final long UNCOUNTED = 0;

    /** Masked: strings end up in logs. */
    @Override
    public String toString() {
        return "CardRecord[***]";
    }
}

package jp.madoguchi.eligibility.domain;

import java.util.Locale;

/**
 * 電子証明書のシリアル番号: what the reader takes from the 利用者証明用電子証明書. It names a person, so it is never written down: the
 * registry keeps a keyed digest.
 */
public record CertificateSerial(String hex) {
    /** As many digits as the 20 octets of X.509 take. */
    public static final String FORM = "[0-9A-Fa-f]{1,40}";

    /** One spelling for one number: upper case and no leading zeros. */
    public CertificateSerial {
        hex = hex.toUpperCase(Locale.ROOT).replaceFirst("^0+(?=.)", "");
    }

    /** Masked: this identifies a person, and strings end up in logs. */
    @Override
    public String toString() {
        return "CertificateSerial[***]";
    }
}

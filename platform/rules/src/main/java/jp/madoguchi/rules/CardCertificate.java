package jp.madoguchi.rules;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * 利用者証明用電子証明書の期限: whether eligibility can be asked with it on a day. A card is of use for some months after, a
 * phone is not.
 *
 * @param expiresOn 有効期限満了日: the last day on which the certificate itself is valid
 */
public record CardCertificate(CardMedium medium, LocalDate expiresOn) {
    /** Its state on this day. */
    public CertificateState on(LocalDate day) {
        if (day.isAfter(usableUntil())) {
            return CertificateState.EXPIRED;
        }
        if (day.isAfter(expiresOn)) {
            return CertificateState.EXPIRED_USABLE;
        }
        return day.isBefore(noticeFrom(expiresOn)) ? CertificateState.VALID : CertificateState.EXPIRING;
    }

    /** The first day on which the reader asks to renew a certificate with this last day. */
    public static LocalDate noticeFrom(LocalDate expiresOn) {
        return expiresOn.minusMonths(months(CertificateRule.RENEWAL_NOTICE, expiresOn));
    }

    /** The last day on which eligibility can be asked with it. */
    public LocalDate usableUntil() {
        int months = months(medium.afterExpiry(), expiresOn);
        return months == 0
                ? expiresOn
                : YearMonth.from(expiresOn).plusMonths(months).atEndOfMonth();
    }

    /** Before the table begins nothing of the kind was in use. */
    private static int months(CertificateRule rule, LocalDate expiresOn) {
        return DatedTable.CERTIFICATES
                .value(rule.id(), expiresOn)
                .map(Integer::valueOf)
                .orElse(0);
    }
}

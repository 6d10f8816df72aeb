package jp.madoguchi.contracts.id;

import java.util.Optional;
import java.util.Set;

/**
 * 保険者番号: 8 digits (法別2 + 都道府県2 + 保険者別3 + 検証1), or 6 for 国民健康保険, which has no 法別番号. Places that write 8 columns
 * pad the 6 digits on the left, with zeros (オンライン資格確認) or spaces (レセプト, face result); both come in as the 6 digits.
 */
public final class InsurerNumber implements WireValue {
    /** 不詳: the numbers that notices tell institutions to write when the insurer is unknown. */
    private static final Set<String> DUMMIES = Set.of("77777777", "77777779", "99999999");

    private static final String LATE_ELDERLY = "39";
    private static final int LONG = 8;
    private static final int SHORT = 6;

    private final String number;

    private InsurerNumber(String number) {
        this.number = number;
    }

    /** Throws {@link InvalidIdentifier} for what cannot be a 保険者番号. */
    public static InsurerNumber valueOf(String raw) {
        String digits = unpadded(Canonical.digits(raw, "insurer-number"));
        InvalidIdentifier.unless(digits.length() == LONG || digits.length() == SHORT, "insurer-number-length");
        // The printed dummies are sanctioned by notice although two of them fail the check digit.
        InvalidIdentifier.unless(
                DUMMIES.contains(digits) || CheckDigit.isSatisfiedBy(digits), "insurer-number-check-digit");
        // Without this, eight zeros would be a 国保 of no prefecture: they satisfy the check digit.
        InvalidIdentifier.unless(
                digits.length() == LONG || Prefectures.contains(digits.substring(0, 2)), "insurer-number-prefecture");
        return new InsurerNumber(digits);
    }

    /** The same as an outcome, for what somebody typed. */
    public static Checked<InsurerNumber> check(String raw) {
        return Checked.check(() -> valueOf(raw));
    }

    private static String unpadded(String digits) {
        return digits.length() == LONG && digits.startsWith("00") ? digits.substring(LONG - SHORT) : digits;
    }

    /** Whether this is one of the substitutes for an unknown insurer: 77777777, 77777779 (不詳), 99999999 (災害不詳). */
    public boolean isDummy() {
        return DUMMIES.contains(number);
    }

    /** 国民健康保険 by its 6 digits; 退職者医療 (67) has 8 and is not meant. */
    public boolean isNationalHealthInsurance() {
        return number.length() == SHORT;
    }

    /** 国保組合: a 国保 whose third digit is 3. */
    public boolean isNationalHealthAssociation() {
        return isNationalHealthInsurance() && number.charAt(2) == '3';
    }

    /** 後期高齢者医療: 法別 39. */
    public boolean isLateElderly() {
        return lawCode().filter(LATE_ELDERLY::equals).isPresent();
    }

    /** 法別番号: absent for 国保, which has none, and for a dummy, whose first digits mean nothing. */
    public Optional<String> lawCode() {
        return isNationalHealthInsurance() || isDummy() ? Optional.empty() : Optional.of(number.substring(0, 2));
    }

    /** 8 columns with zeros in front, as a query to オンライン資格確認 writes it. */
    public String zeroPadded() {
        return isNationalHealthInsurance() ? "00" + number : number;
    }

    /** 8 columns with spaces in front, as the HO record of a レセプト writes it. */
    public String spacePadded() {
        return isNationalHealthInsurance() ? "  " + number : number;
    }

    @Override
    public String wire() {
        return number;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof InsurerNumber that && number.equals(that.number);
    }

    @Override
    public int hashCode() {
        return number.hashCode();
    }

    @Override
    public String toString() {
        return number;
    }
}

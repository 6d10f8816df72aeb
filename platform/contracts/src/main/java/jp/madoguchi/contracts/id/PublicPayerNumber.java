package jp.madoguchi.contracts.id;

/** 公費負担者番号: 8 digits = 法別2 + 都道府県2 + 実施機関3 + 検証1. */
public final class PublicPayerNumber implements WireValue {
    private static final int LENGTH = 8;
    private static final int LAW = 2;
    private static final int PREFECTURE = 4;

    private final String number;

    private PublicPayerNumber(String number) {
        this.number = number;
    }

    /** Throws {@link InvalidIdentifier} for what cannot be a 公費負担者番号. */
    public static PublicPayerNumber valueOf(String raw) {
        String digits = Canonical.digits(raw, "public-payer-number");
        InvalidIdentifier.unless(digits.length() == LENGTH, "public-payer-number-length");
        InvalidIdentifier.unless(CheckDigit.isSatisfiedBy(digits), "public-payer-number-check-digit");
        InvalidIdentifier.unless(
                Prefectures.contains(digits.substring(LAW, PREFECTURE)), "public-payer-number-prefecture");
        return new PublicPayerNumber(digits);
    }

    /** The same as an outcome, for what somebody typed. */
    public static Checked<PublicPayerNumber> check(String raw) {
        return Checked.check(() -> valueOf(raw));
    }

    /** 法別番号: 12 of 生活保護. */
    public String lawCode() {
        return number.substring(0, LAW);
    }

    @Override
    public String wire() {
        return number;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PublicPayerNumber that && number.equals(that.number);
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

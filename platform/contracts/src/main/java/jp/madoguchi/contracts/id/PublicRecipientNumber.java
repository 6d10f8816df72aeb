package jp.madoguchi.contracts.id;

/** 公費の受給者番号: 7 digits = 受給者区分6 + 検証1. */
public final class PublicRecipientNumber implements WireValue {
    private static final int LENGTH = 7;

    private final String number;

    private PublicRecipientNumber(String number) {
        this.number = number;
    }

    /** Throws {@link InvalidIdentifier} for what cannot be a 受給者番号. */
    public static PublicRecipientNumber valueOf(String raw) {
        String digits = Canonical.digits(raw, "public-recipient-number");
        InvalidIdentifier.unless(digits.length() == LENGTH, "public-recipient-number-length");
        InvalidIdentifier.unless(CheckDigit.isSatisfiedBy(digits), "public-recipient-number-check-digit");
        return new PublicRecipientNumber(digits);
    }

    /** The same as an outcome, for what somebody typed. */
    public static Checked<PublicRecipientNumber> check(String raw) {
        return Checked.check(() -> valueOf(raw));
    }

    @Override
    public String wire() {
        return number;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PublicRecipientNumber that && number.equals(that.number);
    }

    @Override
    public int hashCode() {
        return number.hashCode();
    }

    /** Masked: this identifies a person, and strings end up in logs. */
    @Override
    public String toString() {
        return "PublicRecipientNumber[***]";
    }
}

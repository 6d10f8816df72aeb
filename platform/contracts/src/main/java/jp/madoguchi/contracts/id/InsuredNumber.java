package jp.madoguchi.contracts.id;

/**
 * 番号: the person part of 記号・番号・枝番; for 後期高齢者 the 被保険者番号 alone. Full-width and half-width spellings are the same
 * number, kept as NFKC.
 */
public final class InsuredNumber implements WireValue {
    private final String value;

    private InsuredNumber(String value) {
        this.value = value;
    }

    /** Throws {@link InvalidIdentifier} for what cannot be a 番号. */
    public static InsuredNumber valueOf(String raw) {
        String text = Canonical.text(raw, "insured-number");
        InvalidIdentifier.unless(
                text.codePointCount(0, text.length()) <= InsuredSymbol.LONGEST_WITH_NUMBER, "insured-number-length");
        return new InsuredNumber(text);
    }

    /** The same as an outcome, for what somebody typed. */
    public static Checked<InsuredNumber> check(String raw) {
        return Checked.check(() -> valueOf(raw));
    }

    @Override
    public String wire() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof InsuredNumber that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Masked: this identifies a person, and strings end up in logs. */
    @Override
    public String toString() {
        return "InsuredNumber[***]";
    }
}

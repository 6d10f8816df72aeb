package jp.madoguchi.contracts.id;

/**
 * 記号: the group part of 記号・番号・枝番, digits or words. Full-width and half-width spellings are the same symbol, kept as
 * NFKC.
 */
public final class InsuredSymbol implements WireValue {
    /** The HO record takes at most 19 characters for 記号 and 番号 together. */
    static final int LONGEST_WITH_NUMBER = 19;

    private final String value;

    private InsuredSymbol(String value) {
        this.value = value;
    }

    /** Throws {@link InvalidIdentifier} for what cannot be a 記号. */
    public static InsuredSymbol valueOf(String raw) {
        String text = Canonical.text(raw, "insured-symbol");
        InvalidIdentifier.unless(text.codePointCount(0, text.length()) <= LONGEST_WITH_NUMBER, "insured-symbol-length");
        return new InsuredSymbol(text);
    }

    /** The same as an outcome, for what somebody typed. */
    public static Checked<InsuredSymbol> check(String raw) {
        return Checked.check(() -> valueOf(raw));
    }

    @Override
    public String wire() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof InsuredSymbol that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Masked: this identifies a person, and strings end up in logs. */
    @Override
    public String toString() {
        return "InsuredSymbol[***]";
    }
}

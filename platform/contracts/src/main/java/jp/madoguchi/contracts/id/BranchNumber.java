package jp.madoguchi.contracts.id;

/**
 * 枝番: two digits that tell the members of one 記号・番号 apart, in use since 診療 2021-09. One digit is padded. A missing 枝番
 * is no value at all, never 00, although 00 does occur.
 */
public final class BranchNumber implements WireValue {
    private final String value;

    private BranchNumber(String value) {
        this.value = value;
    }

    /** Throws {@link InvalidIdentifier} for what cannot be a 枝番. */
    public static BranchNumber valueOf(String raw) {
        String digits = Canonical.digits(raw, "branch-number");
        InvalidIdentifier.unless(digits.length() <= 2, "branch-number-length");
        return new BranchNumber(digits.length() == 1 ? "0" + digits : digits);
    }

    /** The same as an outcome, for what somebody typed. */
    public static Checked<BranchNumber> check(String raw) {
        return Checked.check(() -> valueOf(raw));
    }

    @Override
    public String wire() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BranchNumber that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Masked: this identifies a person, and strings end up in logs. */
    @Override
    public String toString() {
        return "BranchNumber[***]";
    }
}

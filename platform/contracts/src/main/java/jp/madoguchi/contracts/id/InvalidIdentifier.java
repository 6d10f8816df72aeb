package jp.madoguchi.contracts.id;

/** 番号の誤り: what was given cannot be such an identifier. Carries the rule that was broken and never the value itself. */
public final class InvalidIdentifier extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String code;

    InvalidIdentifier(String code) {
        super(code);
        this.code = code;
    }

    /** The rule that was broken, such as {@code insurer-number-check-digit}. Stable: callers may translate it. */
    public String code() {
        return code;
    }

    /** Refuses what breaks the rule of this code. */
    public static void unless(boolean satisfied, String code) {
        if (!satisfied) {
            throw new InvalidIdentifier(code);
        }
    }
}

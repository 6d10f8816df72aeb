package jp.madoguchi.contracts.id;

/**
 * 検証番号: the modulus-10 digit at the end of 保険者番号, 公費負担者番号 and 医療機関コード. From the right of the body multiply by 2, 1,
 * 2, 1 …, add up the digits of the products, and take what is missing to the next multiple of ten.
 */
public final class CheckDigit {
    private static final int BASE = 10;

    private CheckDigit() {}

    /** The digit that completes this body of ASCII digits. */
    public static int of(String body) {
        int sum = 0;
        int factor = 2;
        for (int i = body.length() - 1; i >= 0; i--) {
            int product = Character.digit(body.charAt(i), BASE) * factor;
            sum += product / BASE + product % BASE;
            factor = 3 - factor;
        }
        return (BASE - sum % BASE) % BASE;
    }

    /** Whether the last of these ASCII digits completes the ones before it. */
    public static boolean isSatisfiedBy(String digits) {
        int last = digits.length() - 1;
        return of(digits.substring(0, last)) == Character.digit(digits.charAt(last), BASE);
    }
}

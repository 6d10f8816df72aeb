package jp.madoguchi.bench.scenario;

import java.math.BigDecimal;

/**
 * 目標: what a figure must not exceed, and what it would better not.
 *
 * @param unit behind each of them, with the space before it
 */
record Goal(double must, double aim, String unit) {
    /** The bound as the table shows it, and whether this figure keeps it. */
    String verdict(double figure) {
        return "≤ %s%s (aim %s): %s".formatted(plain(must), unit, plain(aim), word(figure));
    }

    private String word(double figure) {
        if (figure <= aim) {
            return "aim met";
        }
        return figure <= must ? "met" : "UNMET";
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}

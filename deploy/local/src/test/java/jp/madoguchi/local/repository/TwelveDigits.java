package jp.madoguchi.local.repository;

import java.text.Normalizer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Twelve digits, together or in groups of four, whose last is the check digit of a 個人番号 (番号法施行令に基づく総務省令
 * 平成26年第85号 第5条). The parts of a UUID are no number of anybody.
 */
final class TwelveDigits implements LineRule {
    private static final Pattern TOGETHER = Pattern.compile("(?<![0-9A-Za-z]|[0-9A-Fa-f]{4}-)[0-9]{12}(?![0-9A-Za-z])");
    private static final Pattern GROUPED =
            Pattern.compile("(?<![0-9A-Za-z-])[0-9]{4}([- ])[0-9]{4}\\1[0-9]{4}(?![0-9A-Za-z-])");
    private static final int LENGTH = 12;
    private static final int MODULUS = 11;
    private static final int LAST_OF_THE_FIRST_ROUND = 6;

    @Override
    public String name() {
        return "individual-number";
    }

    @Override
    public Stream<String> found(SourceFile file, String line) {
        String plain = Normalizer.normalize(line, Normalizer.Form.NFKC);
        return Stream.of(TOGETHER, GROUPED)
                .flatMap(pattern -> pattern.matcher(plain).results())
                .map(MatchResult::group)
                .filter(match -> hasCheckDigit(match.replaceAll("[- ]", "")));
    }

    /** The check digit is 11 less the weighted sum modulo 11, and 0 where that would have two digits. */
    static boolean hasCheckDigit(String digits) {
        int sum = 0;
        for (int n = 1; n < LENGTH; n++) {
            int weight = n <= LAST_OF_THE_FIRST_ROUND ? n + 1 : n - LAST_OF_THE_FIRST_ROUND + 1;
            sum += weight * Character.digit(digits.charAt(LENGTH - 1 - n), 10);
        }
        int rest = sum % MODULUS;
        int expected = rest <= 1 ? 0 : MODULUS - rest;
        return expected == Character.digit(digits.charAt(LENGTH - 1), 10);
    }
}

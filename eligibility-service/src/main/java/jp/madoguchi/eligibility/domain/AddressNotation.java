package jp.madoguchi.eligibility.domain;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * 住所の書き方: 五丁目500番地1号, 5丁目500-1 and 5-500-1 are one place. Only figures and what stands between them is touched; the
 * names of places and buildings are left as they are, so 一番町 stays a name.
 */
final class AddressNotation {
    private static final Pattern KANJI_FIGURES = Pattern.compile("[〇一二三四五六七八九十]+(?=丁目|番地|番(?!町)|号)");
    private static final Pattern UNITS = Pattern.compile("(?<=[0-9])(?:丁目|番地[のノ]?|番(?!町)|号|[のノ])(?=[0-9]|$)");
    private static final Pattern HYPHENS =
            Pattern.compile("(?<=[0-9]) ?[-\\x{2010}-\\x{2015}\\x{2212}\\x{30FC}] ?(?=[0-9])|(?<=[0-9]) (?=[0-9])");
    private static final Pattern LAST_HYPHEN = Pattern.compile("(?<=[0-9])-$");
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final char TEN = '十';

    private AddressNotation() {}

    static String figures(String address) {
        String figures = KANJI_FIGURES.matcher(address).replaceAll(AddressNotation::inDigits);
        String parted = UNITS.matcher(figures).replaceAll("-");
        String hyphens = HYPHENS.matcher(parted).replaceAll("-");
        return LAST_HYPHEN.matcher(hyphens).replaceAll("");
    }

    /** 二十三 is 23, 二三 as well: both are written. */
    private static String inDigits(MatchResult found) {
        StringBuilder digits = new StringBuilder();
        String figure = found.group();
        for (int i = 0; i < figure.length(); i++) {
            if (figure.charAt(i) == TEN) {
                digits.append(i == 0 ? "1" : "").append(i == figure.length() - 1 ? "0" : "");
            } else {
                digits.append(DIGITS.indexOf(figure.charAt(i)));
            }
        }
        return digits.toString();
    }
}

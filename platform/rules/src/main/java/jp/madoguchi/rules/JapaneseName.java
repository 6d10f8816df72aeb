package jp.madoguchi.rules;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 氏名の突合: the form in which two spellings of one name are the same text. Width, spaces and the way a 濁点 is encoded do
 * not count; nothing else is forgiven, so 髙 and 高 stay apart, 互換漢字 and ㈱ stay what was written, and no name is ever
 * nearly right.
 */
public final class JapaneseName {
    /** What a screen shows for a character it cannot show. */
    private static final char PLACEHOLDER = '●';
    /** 異体字セレクタ: choose the shape of the character before them and are no characters of their own. */
    private static final Pattern SPACES_AND_SELECTORS =
            Pattern.compile("[\\s\\p{Z}\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]");
    /** Everything but 互換漢字, which even NFC would replace by other characters without a word. */
    private static final Pattern COMPOSABLE = Pattern.compile("[^\\x{F900}-\\x{FAFF}\\x{2F800}-\\x{2FA1F}]+");

    private static final char FIRST_WIDE = '！';
    private static final char LAST_WIDE = '～';
    private static final int TO_NARROW = '！' - '!';
    private static final int FIRST_OTHER = LAST_WIDE + 1;
    /** U+FF5F to U+FFEE in their usual width; a place that Unicode leaves empty stands for itself. */
    private static final String OTHER_WIDTHS = "⦅⦆。「」、・ヲァィゥェォャュョッー"
            + "アイウエオカキクケコサシスセソ"
            + "タチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン"
            + "\u3099\u309A\u3164ㄱㄲㄳㄴㄵㄶㄷㄸㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅃㅄㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ\uFFBF\uFFC0\uFFC1"
            + "ㅏㅐㅑㅒㅓㅔ\uFFC8\uFFC9ㅕㅖㅗㅘㅙㅚ"
            + "\uFFD0\uFFD1ㅛㅜㅝㅞㅟㅠ\uFFD8\uFFD9ㅡㅢㅣ\uFFDD\uFFDE\uFFDF"
            + "\u00A2\u00A3\u00AC\u00AF\u00A6\u00A5\u20A9\uFFE7│←↑→↓■○";

    private JapaneseName() {}

    /** The text to compare and to search by. */
    public static String matchKey(String name) {
        StringBuilder key = new StringBuilder(name);
        for (int i = 0; i < key.length(); i++) {
            key.setCharAt(i, usualWidth(key.charAt(i)));
        }
        // What stood between a letter and its mark is gone first, so that the two compose.
        return composed(SPACES_AND_SELECTORS.matcher(key).replaceAll(""));
    }

    /**
     * 互換文字もならした突合: as {@link #matchKey}, and 互換漢字, 部首, ㈱ and ① count as the characters they stand for. For what
     * is searched by parts, and for names where a person is told of it.
     */
    public static String compatibleKey(String text) {
        return matchKey(Normalizer.normalize(matchKey(text), Normalizer.Form.NFKC));
    }

    /** Whether the name holds a ●, so that an exact match on it cannot succeed. */
    public static boolean hasPlaceholder(String name) {
        return name.indexOf(PLACEHOLDER) >= 0;
    }

    /** A free-standing 濁点 becomes the mark alone, which joins the letter before it. */
    private static char usualWidth(char letter) {
        if (letter >= FIRST_WIDE && letter <= LAST_WIDE) {
            return (char) (letter - TO_NARROW);
        }
        if (letter >= FIRST_OTHER && letter < FIRST_OTHER + OTHER_WIDTHS.length()) {
            return OTHER_WIDTHS.charAt(letter - FIRST_OTHER);
        }
        return switch (letter) {
            case '゛' -> '\u3099';
            case '゜' -> '\u309A';
            default -> letter;
        };
    }

    /** Every letter joined with its marks, and nothing replaced. */
    static String composed(CharSequence text) {
        return COMPOSABLE
                .matcher(text)
                .replaceAll(run -> Matcher.quoteReplacement(Normalizer.normalize(run.group(), Normalizer.Form.NFC)));
    }
}

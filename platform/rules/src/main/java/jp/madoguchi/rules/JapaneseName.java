package jp.madoguchi.rules;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * 氏名の突合: the form in which two spellings of one name are the same text. Width, spaces and the way a 濁点 is encoded do
 * not count; nothing else is forgiven, so 髙 and 高 stay apart and no name is ever nearly right.
 */
public final class JapaneseName {
    /** What a screen shows for a character it cannot show. */
    private static final char PLACEHOLDER = '●';
    /** 異体字セレクタ: choose the shape of the character before them and are no characters of their own. */
    private static final Pattern SPACES_AND_SELECTORS =
            Pattern.compile("[\\s\\p{Z}\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]");

    private JapaneseName() {}

    /** The text to compare and to search by. */
    public static String matchKey(String name) {
        // NFKC would turn a free-standing 濁点 into a space and a mark; as a mark alone it joins the letter before it.
        String joined = name.replace('゛', '\u3099').replace('゜', '\u309A');
        String composed = Normalizer.normalize(joined, Normalizer.Form.NFKC);
        // What stood between a letter and its mark may be gone now, so that the two compose after all.
        return Normalizer.normalize(SPACES_AND_SELECTORS.matcher(composed).replaceAll(""), Normalizer.Form.NFC);
    }

    /** Whether the name holds a ●, so that an exact match on it cannot succeed. */
    public static boolean hasPlaceholder(String name) {
        return name.indexOf(PLACEHOLDER) >= 0;
    }
}

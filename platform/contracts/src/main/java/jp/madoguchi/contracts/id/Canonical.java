package jp.madoguchi.contracts.id;

import java.text.Normalizer;

/** 表記の統一: full-width and half-width spellings of one number become one text, without spaces at the ends. */
final class Canonical {
    private Canonical() {}

    /** Refuses, under this prefix, text that no card or screen can show. */
    static String text(String raw, String prefix) {
        InvalidIdentifier.unless(raw.codePoints().allMatch(Canonical::isVisible), prefix + "-characters");
        String text = Normalizer.normalize(raw, Normalizer.Form.NFKC).strip();
        InvalidIdentifier.unless(!text.isEmpty(), prefix + "-missing");
        return text;
    }

    static String digits(String raw, String prefix) {
        String text = text(raw, prefix);
        InvalidIdentifier.unless(text.chars().allMatch(c -> c >= '0' && c <= '9'), prefix + "-digits");
        return text;
    }

    /**
     * Neither a control nor an invisible format character, nor half of a surrogate pair, nor a code that means nothing.
     */
    private static boolean isVisible(int codePoint) {
        int type = Character.getType(codePoint);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.UNASSIGNED
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }
}

package jp.madoguchi.rules;

/** 氏名カナの突合: as {@link JapaneseName}, and hiragana counts as katakana. 小書きカナ are kept: ッ and ツ stay apart. */
public final class Kana {
    private static final char FIRST_HIRAGANA = 'ぁ';
    private static final char LAST_HIRAGANA = 'ゖ';
    private static final int TO_KATAKANA = 'ァ' - 'ぁ';

    private Kana() {}

    /** The text to compare and to search by: full-width katakana without spaces. */
    public static String matchKey(String kana) {
        StringBuilder key = new StringBuilder(JapaneseName.matchKey(kana));
        for (int i = 0; i < key.length(); i++) {
            char letter = key.charAt(i);
            if ((letter >= FIRST_HIRAGANA && letter <= LAST_HIRAGANA) || letter == 'ゝ' || letter == 'ゞ') {
                key.setCharAt(i, (char) (letter + TO_KATAKANA));
            }
        }
        // わ with a mark stays two letters in hiragana; in katakana there is ヷ, as half-width ﾜﾞ becomes.
        return JapaneseName.composed(key);
    }
}

package jp.madoguchi.contracts.oqs;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * 半角カナ: a reading as the national system shows and sends it, whatever width it was fed in. The Unicode data knows the
 * way from half to full width only, so it is turned round. What has no half-width form (ヮ, ヰ, ヱ, 漢字) stays as it is: to
 * leave it out would be another reading.
 */
public final class HalfWidthKana {
    private static final char FIRST_HIRAGANA = 'ぁ';
    private static final char LAST_HIRAGANA = 'ゖ';
    private static final int TO_KATAKANA = 'ァ' - 'ぁ';
    private static final int TO_ASCII = '！' - '!';
    private static final Map<String, String> HALVES = halves();

    private HalfWidthKana() {}

    private static Map<String, String> halves() {
        Map<String, String> halves = new HashMap<>();
        for (char half = '｡'; half <= 'ﾝ'; half++) {
            put(halves, String.valueOf(half));
            put(halves, half + "ﾞ");
            put(halves, half + "ﾟ");
        }
        for (char full = '！'; full <= '～'; full++) {
            halves.put(String.valueOf(full), String.valueOf((char) (full - TO_ASCII)));
        }
        halves.put("　", " ");
        for (String mark : new String[] {"゛", "\u3099"}) {
            halves.put(mark, "ﾞ");
        }
        for (String mark : new String[] {"゜", "\u309A"}) {
            halves.put(mark, "ﾟ");
        }
        return Map.copyOf(halves);
    }

    private static void put(Map<String, String> halves, String half) {
        String full = Normalizer.normalize(half, Normalizer.Form.NFKC);
        if (full.length() == 1) {
            halves.put(full, half);
        }
    }

    /** The same reading in half-width kana, figures, letters and signs; hiragana counts as katakana. */
    public static String of(String reading) {
        return reading.codePoints()
                .map(HalfWidthKana::katakana)
                .mapToObj(Character::toString)
                .map(full -> HALVES.getOrDefault(full, full))
                .collect(Collectors.joining());
    }

    private static int katakana(int letter) {
        return letter >= FIRST_HIRAGANA && letter <= LAST_HIRAGANA ? letter + TO_KATAKANA : letter;
    }
}

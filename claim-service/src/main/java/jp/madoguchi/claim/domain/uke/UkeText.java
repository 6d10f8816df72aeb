package jp.madoguchi.claim.domain.uke;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.madoguchi.rules.Kana;

/**
 * 記録できる文字: JIS X 0201 and JIS X 0208 in Shift_JIS. windows-31j is the encoder, because it maps ～ and － as every
 * receiver reads them; what it knows beyond JIS level 1 and 2 (NEC and IBM extensions) is refused by its bytes, and
 * nothing ever becomes a silent "?".
 */
final class UkeText {
    private static final Charset CHARSET = Charset.forName("windows-31j");
    private static final Pattern KANA =
            Pattern.compile("[\\u3041-\\u3096\\u3099\\u309A\\u30A1-\\u30FE\\uFF61-\\uFF9F]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u3000]+");
    private static final int TO_FULL_WIDTH = 0xFEE0;
    /** The same sign under the code point that windows-31j maps. */
    private static final String UNMAPPED = "〜−‖¢£¬¥—";

    private static final String MAPPED = "～－∥￠￡￢￥―";

    /** ASCII, half-width kana, rows 1 to 8, and the kanji of level 1 and 2; row 13 and the IBM rows lie outside. */
    private static final List<Codes> JIS =
            List.of(new Codes(0x00, 0x7F), new Codes(0xA1, 0xDF), new Codes(0x8140, 0x84BE), new Codes(0x889F, 0xEAA4));

    private UkeText() {}

    /** The bytes, or none when a character is outside JIS level 1 and 2. */
    static Optional<byte[]> encode(String text) {
        try {
            ByteBuffer buffer = CHARSET.newEncoder()
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            return text.codePoints().allMatch(UkeText::isJis) ? Optional.of(bytes) : Optional.empty();
        } catch (CharacterCodingException outsideJis) {
            return Optional.empty();
        }
    }

    static boolean isWritable(String text) {
        return encode(text).isPresent();
    }

    /** Full-width throughout, so that it fits the 漢字 mode; runs of spaces become one. */
    static String fullWidth(String text) {
        String kana =
                KANA.matcher(text.strip()).replaceAll(run -> Normalizer.normalize(run.group(), Normalizer.Form.NFKC));
        StringBuilder wide = new StringBuilder(SPACES.matcher(kana).replaceAll("　"));
        for (int i = 0; i < wide.length(); i++) {
            wide.setCharAt(i, wide(wide.charAt(i)));
        }
        return wide.toString();
    }

    /** Full-width katakana without spaces. */
    static String katakana(String text) {
        return Kana.matchKey(fullWidth(text));
    }

    /** Pieces of at most so many bytes, never splitting a character; an empty text is one empty piece. */
    static List<String> wrap(String fullWidth, int bytes) {
        int step = Math.max(1, bytes / 2);
        List<String> pieces = new ArrayList<>();
        for (int from = 0; from < fullWidth.length(); from += step) {
            pieces.add(fullWidth.substring(from, Math.min(fullWidth.length(), from + step)));
        }
        return pieces.isEmpty() ? List.of("") : List.copyOf(pieces);
    }

    private static char wide(char c) {
        if (c > ' ' && c <= '~') {
            return (char) (c + TO_FULL_WIDTH);
        }
        int known = UNMAPPED.indexOf(c);
        return known < 0 ? c : MAPPED.charAt(known);
    }

    private static boolean isJis(int codePoint) {
        int code = new BigInteger(1, Character.toString(codePoint).getBytes(CHARSET)).intValue();
        return JIS.stream().anyMatch(codes -> codes.contains(code));
    }

    private record Codes(int first, int last) {
        boolean contains(int code) {
            return code >= first && code <= last;
        }
    }
}

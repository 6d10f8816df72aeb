package jp.madoguchi.gateway.reader;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * XMLの文字: decodes a file by its XML declaration. What calls itself Shift_JIS is decoded as Windows-31J: terminals
 * write its extra characters
 * (髙, ①) under that name.
 */
final class XmlText {
    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");
    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
    private static final int HEAD = 200;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private XmlText() {}

    /** The text, or none if the bytes are not what the declaration says, or say something we do not read. */
    static Optional<String> of(byte[] bytes) {
        return charset(bytes).flatMap(charset -> decode(bytes, charset)).map(XmlText::withoutMark);
    }

    private static Optional<Charset> charset(byte[] bytes) {
        String head = withoutUtf8Mark(new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1));
        Matcher declared = DECLARED.matcher(head);
        if (!declared.find()) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        return switch (declared.group(1).toLowerCase(Locale.ROOT)) {
            case "utf-8", "utf8" -> Optional.of(StandardCharsets.UTF_8);
            case "shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j", "cp932", "ms932" ->
                Optional.of(WINDOWS_31J);
            default -> Optional.empty();
        };
    }

    private static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notThisCharset) {
            return Optional.empty();
        }
    }

    private static String withoutUtf8Mark(String latin1) {
        return latin1.startsWith("\u00EF\u00BB\u00BF") ? latin1.substring(3) : latin1;
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }
}

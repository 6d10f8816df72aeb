package jp.madoguchi.contracts.oqs;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * 電文を書く: in the order of the table, in either encoding. A character that the encoding cannot hold is written as a
 * numeric reference: every XML reader gives it back, and nobody's name is turned away or changed. Only what no XML
 * document can carry at all is refused. CharacterCodeIdentifier of the header always names the encoding written.
 */
public final class OqsWriter {
    private static final String LINE_END = "\r\n";

    /** Writes a message. */
    public OqsWriting write(OqsMessage message, OqsEncoding encoding) {
        Sheet sheet = new Sheet(encoding);
        sheet.markup("<?xml version=\"1.0\" encoding=\"" + encoding.declared() + "\" standalone=\"no\"?>" + LINE_END);
        return write(message.in(encoding).root(), sheet)
                ? new OqsWriting.Written(sheet.bytes())
                : new OqsWriting.Refused(OqsFault.CHARACTER);
    }

    private static boolean write(OqsBlock block, Sheet sheet) {
        sheet.markup("<" + block.name() + ">" + LINE_END);
        for (String element : block.kind().values()) {
            if (!block.value(element).map(value -> sheet.value(element, value)).orElse(true)) {
                return false;
            }
        }
        for (OqsContainer within : block.kind().containers()) {
            if (!block.blocks(within.name()).stream().allMatch(inner -> write(inner, sheet))) {
                return false;
            }
        }
        sheet.markup("</" + block.name() + ">" + LINE_END);
        return true;
    }

    /** 書き出し先: bytes in one encoding. */
    private static final class Sheet {
        private static final int ASCII_END = 0x7F;

        private final OqsEncoding encoding;
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Sheet(OqsEncoding encoding) {
            this.encoding = encoding;
        }

        byte[] bytes() {
            return out.toByteArray();
        }

        void markup(String ascii) {
            out.writeBytes(ascii.getBytes(StandardCharsets.US_ASCII));
        }

        boolean value(String element, String value) {
            if (!XmlCharacters.canCarry(value)) {
                return false;
            }
            markup("<" + element + ">");
            value.codePoints().forEach(this::character);
            markup("</" + element + ">" + LINE_END);
            return true;
        }

        /** A carriage return becomes a reference too: readers turn a plain one into a line feed. */
        private void character(int codePoint) {
            switch (codePoint) {
                case '&' -> markup("&amp;");
                case '<' -> markup("&lt;");
                case '>' -> markup("&gt;");
                case '\r' -> reference(codePoint);
                default -> plain(codePoint);
            }
        }

        /** Looked at both ways: Windows-31J takes some characters and gives another back. */
        private void plain(int codePoint) {
            String character = Character.toString(codePoint);
            byte[] bytes = character.getBytes(encoding.charset());
            if (codePoint < ASCII_END || new String(bytes, encoding.charset()).equals(character)) {
                out.writeBytes(bytes);
            } else {
                reference(codePoint);
            }
        }

        private void reference(int codePoint) {
            markup("&#x" + Integer.toHexString(codePoint).toUpperCase(Locale.ROOT) + ";");
        }
    }
}

package jp.madoguchi.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import jp.madoguchi.contracts.id.InvalidIdentifier;

/**
 * 文字列の読み取り: refuses, at every door at once, text that cannot be kept as it came. PostgreSQL stores no NUL, and half of
 * a surrogate pair would silently become a question mark. Only a string is text: a number or a truth value is not
 * turned into one.
 */
public class SoundText extends StdScalarDeserializer<String> {
    private static final long serialVersionUID = 1L;
    private static final String CODE = "text-characters";

    SoundText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return checked(read(parser, context));
    }

    static String read(JsonParser parser, DeserializationContext context) throws IOException {
        return parser.hasToken(JsonToken.VALUE_STRING)
                ? parser.getText()
                : (String) context.handleUnexpectedToken(String.class, parser);
    }

    /** Whether a database can keep this text and give it back unchanged. */
    public static boolean isSound(String text) {
        int last = text.length() - 1;
        for (int i = 0; i <= last; i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i < last && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    private static String checked(String text) {
        InvalidIdentifier.unless(isSound(text), CODE);
        return text;
    }

    /** 見出しの文字: the names in a map are text as well. */
    static final class Key extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return checked(key);
        }
    }

    /**
     * 点検しない文字列: for the items of a list of which a bad one must not stop the others; whoever reads it so must ask
     * {@link #isSound} himself.
     */
    public static final class Unchecked extends StdScalarDeserializer<String> {
        private static final long serialVersionUID = 1L;

        /** Made by the mapper. */
        public Unchecked() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return read(parser, context);
        }
    }
}

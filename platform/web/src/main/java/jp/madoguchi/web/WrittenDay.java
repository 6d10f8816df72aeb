package jp.madoguchi.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import jp.madoguchi.contracts.id.EraDate;
import jp.madoguchi.contracts.id.InvalidIdentifier;

/**
 * 日付の読み取り: ISO 8601, or as a 資格確認書 prints it (昭和29年3月26日, S29.3.26), as text, from 1873 to 9999. Without this a
 * number would be taken for days since 1970, and a year no database keeps would fail only there.
 */
final class WrittenDay extends StdScalarDeserializer<LocalDate> {
    private static final long serialVersionUID = 1L;
    private static final String NO_DATE_AT_ALL = "era-date-format";

    WrittenDay() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = SoundText.read(parser, context);
        try {
            return isPrinted(text)
                    ? EraDate.valueOf(text).date()
                    : EraDate.of(LocalDate.parse(text)).date();
        } catch (InvalidIdentifier invalid) {
            if (!invalid.code().equals(NO_DATE_AT_ALL)) {
                throw invalid;
            }
        } catch (DateTimeParseException noDay) {
            // Not kept as the cause: its message quotes the date.
        }
        return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "no day");
    }

    private static boolean isPrinted(String text) {
        return text.contains("年") || (!text.isEmpty() && Character.isLetter(text.codePointAt(0)));
    }
}

package jp.madoguchi.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import jp.madoguchi.contracts.id.EraDate;

/**
 * 日付の読み取り: ISO 8601 as text and nothing else, from 1873 to 9999. Without this a number would be taken for days since
 * 1970, and a year no database keeps would fail only there.
 */
final class WrittenDay extends StdScalarDeserializer<LocalDate> {
    private static final long serialVersionUID = 1L;

    WrittenDay() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = SoundText.read(parser, context);
        try {
            return EraDate.of(LocalDate.parse(text)).date();
        } catch (DateTimeParseException noDay) {
            return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "no day");
        }
    }
}

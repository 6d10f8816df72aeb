package jp.madoguchi.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import jp.madoguchi.contracts.id.EraDate;

/** 日時の読み取り: ISO 8601 with its offset, as text and nothing else, on a day that {@link WrittenDay} takes. */
final class WrittenMoment extends StdScalarDeserializer<Instant> {
    private static final long serialVersionUID = 1L;

    WrittenMoment() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = SoundText.read(parser, context);
        try {
            OffsetDateTime moment = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
            EraDate.of(moment.toLocalDate());
            return moment.toInstant();
        } catch (DateTimeParseException noMoment) {
            return (Instant) context.handleWeirdStringValue(Instant.class, text, "no moment");
        }
    }
}

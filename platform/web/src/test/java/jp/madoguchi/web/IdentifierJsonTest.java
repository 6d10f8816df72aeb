package jp.madoguchi.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierJsonTest {
    private final ObjectMapper mapper = IdentifierJson.mapper();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        text    | "花\\u0000子"                       | text-characters
        text    | "花\\ud800子"                       | text-characters
        text    | "花\\udc00"                         | text-characters
        text    | 1                                   | json-mapping
        text    | true                                | json-mapping
        texts   | ["花\\u0000"]                       | text-characters
        texts   | [1]                                 | json-mapping
        map     | {"花\\u0000":"x"}                   | text-characters
        map     | {"花子":"\\ud800"}                  | text-characters
        map     | {"花子":1}                          | json-mapping
        day     | "1872-12-31"                        | era-date-outside-era
        day     | "+10000-01-01"                      | era-date-outside-era
        day     | "2026-02-30"                        | json-mapping
        day     | "2026-11-20T00:00:00"               | json-mapping
        day     | "平成32年1月1日"                     | era-date-outside-era
        day     | "K1.1.1"                            | era-date-unknown-era
        day     | "昨日"                               | json-mapping
        day     | [2026,11,20]                        | json-mapping
        day     | 20000                               | json-mapping
        moment  | "+1000000000-12-31T23:59:59Z"       | json-mapping
        moment  | "-0001-12-31T23:59:59Z"             | era-date-outside-era
        moment  | "+10000-01-01T00:00:00Z"            | era-date-outside-era
        moment  | "2026-11-20T00:00:00"               | json-mapping
        moment  | 1763596800                          | json-mapping
        number  | "1"                                 | json-mapping
        number  | ""                                  | json-mapping
        number  | 1.5                                 | json-mapping
        number  | true                                | json-mapping
        number  | 9223372036854775808                 | json-mapping
        truth   | 1                                   | json-mapping
        truth   | "true"                              | json-mapping
        """)
    void refusesWhatCannotBeKeptAsItCame(String field, String value, String rule) {
        JacksonException refused =
                assertThrows(JacksonException.class, () -> read("{\"%s\":%s}".formatted(field, value)));

        assertEquals(ProblemCode.CONSTRAINT, Unreadable.kind(refused));
        Finding finding = Unreadable.findings(refused).get(0);
        assertEquals(rule, finding.rule());
        assertEquals(field, String.valueOf(finding.field()).split("\\.")[0]);
        assertFalse(finding.toString().contains("花"));
    }

    @Test
    void takesWhatIsWritten() throws JsonProcessingException {
        Everything read = read("""
            {"text":"\\ud842\\udfb7野 か\\u3099","texts":["\\u0001"],"map":{"花子":"x"},"day":"9999-12-31",
             "moment":"2026-11-20T09:00:00+09:00","number":7,"truth":true,"unchecked":"\\u0000"}\
            """);

        assertEquals("𠮷野 か\u3099", read.text());
        assertEquals(List.of("\u0001"), read.texts());
        assertEquals(Map.of("花子", "x"), read.map());
        assertEquals(LocalDate.of(9999, 12, 31), read.day());
        assertEquals(Instant.parse("2026-11-20T00:00:00Z"), read.moment());
        assertEquals(7, read.number());
        assertEquals(true, read.truth());
        assertEquals("\u0000", read.unchecked());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1954-03-26", "昭和29年3月26日", "S29.3.26", "1954年3月26日"})
    void takesADayAsTheCertificatePrintsIt(String day) throws JsonProcessingException {
        assertEquals(
                LocalDate.of(1954, 3, 26), read("{\"day\":\"" + day + "\"}").day());
    }

    @Test
    void refusesTwoValuesUnderOneName() {
        JacksonException refused =
                assertThrows(JacksonException.class, () -> read("{\"text\":\"花子\",\"text\":\"太郎\"}"));

        assertEquals(ProblemCode.BAD_BODY, Unreadable.kind(refused));
        assertEquals(List.of(), Unreadable.findings(refused));
    }

    private Everything read(String json) throws JsonProcessingException {
        return mapper.readValue(json, Everything.class);
    }

    record Everything(
            @Nullable String text,
            @Nullable List<String> texts,
            @Nullable Map<String, String> map,
            @Nullable LocalDate day,
            @Nullable Instant moment,
            @Nullable Long number,
            @Nullable Boolean truth,

            @Nullable @JsonDeserialize(using = SoundText.Unchecked.class)
            String unchecked) {}
}

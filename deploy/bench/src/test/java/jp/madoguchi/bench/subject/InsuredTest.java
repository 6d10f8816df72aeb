package jp.madoguchi.bench.subject;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InsuredTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @Test
    void asksAboutThePersonThatWasRegistered() {
        JsonObject registered = Insured.record(12_345);
        JsonObject coverage = registered.getJsonArray("coverages").getJsonObject(0);

        JsonObject question = Insured.question(12_345, DAY);

        Stream.of("insurerNumber", "symbol", "number", "branch")
                .forEach(name -> assertEquals(coverage.getString(name), question.getString(name)));
        assertEquals(registered.getJsonObject("person").getString("birthDate"), question.getString("birthDate"));
    }

    @Test
    void putsEachPersonOnALineOfItsOwn() {
        String lines = Insured.lines(7, 10).toString();

        assertTrue(lines.endsWith("\n"));
        assertEquals(
                List.of("bench-7", "bench-8", "bench-9"),
                lines.lines()
                        .map(line -> new JsonObject(line).getString("recordId"))
                        .toList());
    }
}

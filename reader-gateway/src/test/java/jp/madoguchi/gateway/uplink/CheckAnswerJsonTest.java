package jp.madoguchi.gateway.uplink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Optional;
import jp.madoguchi.gateway.clinic.DeskApi;
import jp.madoguchi.web.IdentifierJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckAnswerJsonTest {
    private static Optional<String> outcome(String json) throws JsonProcessingException {
        return IdentifierJson.mapper()
                .readValue(json, CheckAnswerJson.class)
                .outcome()
                .map(outcome -> outcome.match(
                        known -> "known " + known.answer().validity(), absent -> "absent", couldNotAsk -> "?"));
    }

    @Test
    void tellsAnAnswerFromAnAbsence() throws JsonProcessingException {
        assertEquals(Optional.of("known VALID"), outcome(DeskApi.VALID));
        assertEquals(Optional.of("absent"), outcome(DeskApi.NOT_FOUND));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"checkId\":\"0193a000-0000-7000-8000-00000000c0de\",\"confirmationDate\":\"2026-11-20\"",
                "\"checkId\":\"0193a000-0000-7000-8000-00000000c0de\",\"confirmationDate\":\"2026-11-20\","
                        + "\"validity\":null",
                "\"checkId\":\"0193a000-0000-7000-8000-00000000c0de\",\"confirmationDate\":\"2026-11-20\","
                        + "\"validity\":\"SOMETHING_NEW\"",
                "\"confirmationDate\":\"2026-11-20\",\"validity\":\"NOT_FOUND\"",
                "\"checkId\":\"0193a000-0000-7000-8000-00000000c0de\",\"validity\":\"VALID\""
            })
    void makesNoOutcomeOfAnAnswerThatIsNone(String content) throws JsonProcessingException {
        assertTrue(outcome("{\"preschool\":false," + content + "}").isEmpty());
    }
}

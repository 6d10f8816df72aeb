package jp.madoguchi.outage.domain;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.id.InstitutionCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreakersTest {
    private static final Instant NOW = Instant.parse("2026-11-21T01:10:00Z");
    private static final Duration SILENT_AFTER = Duration.ofSeconds(30);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "cluster CLOSED / identity CLOSED, ''",
        "cluster OPEN / identity CLOSED, CLUSTER_UNREACHABLE",
        "cluster HALF_OPEN / identity OPEN, LINE_DOWN",
        "identity OPEN, ''",
        "card-reader OPEN, ''",
        "terminal UNPROVEN, ''",
        "terminal OPEN / terminal-answers OPEN, TERMINAL_BROKEN",
        "terminal-answers OPEN, TERMINAL_BROKEN",
        "face-folder OPEN / national-system OPEN, NATIONAL_SYSTEM_DOWN READER_BROKEN",
        "something-new OPEN, ''"
    })
    void sayWhatHasFailedOfWhatAQuestionNeeds(String breakers, String expected) {
        Map<String, String> states = Arrays.stream(breakers.split(" / "))
                .map(text -> text.split(" "))
                .collect(toMap(x -> x[0], x -> x[1]));

        assertEquals(
                expected,
                Breakers.causes(states).stream().sorted().map(Enum::name).collect(Collectors.joining(" ")));
    }

    @Test
    void countFromTheFirstTimeTheyWereHeardOpen() {
        Sign first = sign(false, null, NOW.minusSeconds(600), Set.of(Cause.READER_BROKEN))
                .after(Optional.empty());
        Sign second = sign(false, null, NOW.minusSeconds(5), Set.of(Cause.READER_BROKEN))
                .after(Optional.of(first));
        Sign well = sign(false, null, NOW, Set.of()).after(Optional.of(second));
        Sign again = sign(false, null, NOW, Set.of(Cause.READER_BROKEN)).after(Optional.of(well));

        assertEquals(
                Optional.of(new Sign.Trouble(NOW.minusSeconds(600), true, Set.of(Cause.READER_BROKEN))),
                second.trouble(NOW, SILENT_AFTER));
        assertEquals(Optional.empty(), well.trouble(NOW, SILENT_AFTER));
        assertEquals(NOW, again.brokenSince());
    }

    @Test
    void stayBehindWhatTheGatewaySaysAndBehindItsSilence() {
        Sign says =
                sign(true, Cause.LINE_DOWN, NOW, Set.of(Cause.READER_BROKEN)).after(Optional.empty());
        Sign silent = sign(false, null, NOW.minusSeconds(31), Set.of(Cause.READER_BROKEN))
                .after(Optional.empty());

        assertEquals(
                Optional.of(new Sign.Trouble(Instant.EPOCH, true, Set.of(Cause.LINE_DOWN, Cause.READER_BROKEN))),
                says.trouble(NOW, SILENT_AFTER));
        assertTrue(silent.trouble(NOW, SILENT_AFTER).stream().noneMatch(Sign.Trouble::stated));
    }

    private static Sign sign(boolean troubled, @Nullable Cause cause, Instant heardAt, Set<Cause> broken) {
        return new Sign(
                new UUID(7, 1),
                InstitutionCode.valueOf("1311234569"),
                troubled,
                cause,
                Instant.EPOCH,
                heardAt,
                broken,
                null);
    }
}

package jp.madoguchi.gateway.journal;

import static jp.madoguchi.gateway.journal.JournalFixture.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.SealingKey;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.uplink.EntryAnswer;
import jp.madoguchi.gateway.domain.AskOutcome;
import jp.madoguchi.gateway.domain.Asked;
import jp.madoguchi.gateway.domain.DeskFixture;
import jp.madoguchi.gateway.domain.Presentation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SqliteStockTest {
    private static final Instant START = DeskFixture.NOW.minusSeconds(60);

    @TempDir
    Path home;

    private JournalFixture desk;

    @BeforeEach
    void open() {
        desk = new JournalFixture(home);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void restart() {
        desk.close();
        desk = new JournalFixture(home);
    }

    static Stream<Asked> outcomes() {
        return Stream.concat(
                Stream.of(
                                DeskFixture.known(Validity.INVALID),
                                new AskOutcome.KnownAbsent(new UUID(3, 3)),
                                new AskOutcome.KnownAbsent(null),
                                DeskFixture.lineDown())
                        .map(DeskFixture::settled),
                Stream.of(DeskFixture.refused()));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void keepsWhoStandsAtTheDeskWithTheOutcomeThroughARestart(Asked outcome) {
        Presentation presentation = DeskFixture.presentation(new UUID(1, 1), null);
        assertTrue(desk.isKept(presentation, "hash"));
        now(desk.presentations.answered(presentation.with(outcome)));

        restart();

        assertEquals(List.of(presentation.with(outcome)), now(desk.presentations.waiting(START)));
    }

    @Test
    void keepsTheSameFileOnceOnlyAlsoAfterARestart() {
        assertTrue(desk.isKept(DeskFixture.presentation(new UUID(1, 1), null), "hash"));
        restart();

        assertFalse(desk.isKept(DeskFixture.presentation(new UUID(1, 2), null), "hash"));
        now(desk.presentations.add(DeskFixture.presentation(new UUID(1, 3), null)));
        now(desk.presentations.add(DeskFixture.presentation(new UUID(1, 4), null)));
        assertEquals(3, now(desk.presentations.waiting(START)).size());
    }

    @Test
    void knowsAFileOfAPatientWhoWasTakenSentAndForgottenByTheDesk() {
        Presentation presentation = DeskFixture.presentation(new UUID(1, 1), null);
        assertTrue(desk.isKept(presentation, "taken"));
        assertTrue(desk.isKept(DeskFixture.presentation(new UUID(1, 2), null), "dismissed"));
        now(desk.journal.append(DeskFixture.visit(new UUID(1, 1))));
        now(desk.presentations.dismiss(new UUID(1, 2)));
        now(desk.journal.settle(now(desk.journal.next(1, 10)).stream()
                .map(entry -> new EntryAnswer(entry.sequence(), entry.id(), EntryAnswer.Outcome.ACCEPTED, null))
                .toList()));

        restart();

        assertEquals(0, desk.journal.backlog().unsent());
        assertFalse(desk.isKept(DeskFixture.presentation(new UUID(1, 3), null), "taken"));
        assertFalse(desk.isKept(DeskFixture.presentation(new UUID(1, 4), null), "dismissed"));
    }

    @Test
    void takesAPatientOffTheListByTakingOrDismissing() {
        assertTrue(desk.isKept(DeskFixture.presentation(new UUID(1, 1), null), "one"));
        assertTrue(desk.isKept(DeskFixture.presentation(new UUID(1, 2), null), "two"));

        now(desk.journal.append(DeskFixture.visit(new UUID(1, 1))));
        assertTrue(now(desk.presentations.dismiss(new UUID(1, 2))));

        assertFalse(now(desk.presentations.dismiss(new UUID(1, 2))));
        assertEquals(List.of(), now(desk.presentations.waiting(START)));
        assertEquals(
                Optional.of(new UUID(1, 1)),
                now(desk.presentations.find(new UUID(1, 1))).map(Presentation::visitId));
        assertEquals(List.of(), now(desk.presentations.waiting(DeskFixture.NOW.plusSeconds(1))));
    }

    @Test
    void usesASealingKeyOnceWhateverTheClusterHandsOut() {
        List<SealingKey> handed =
                List.of(new SealingKey(new UUID(1, 1), "{\"a\":1}"), new SealingKey(new UUID(1, 2), "{\"a\":2}"));
        now(desk.keys.add(handed));
        SealingKey first = now(desk.keys.take()).orElseThrow();

        restart();
        now(desk.keys.add(handed));

        assertEquals(1, desk.keys.left());
        assertNotEquals(first, now(desk.keys.take()).orElseThrow());
        assertEquals(Optional.empty(), now(desk.keys.take()));
    }

    @Test
    void remembersAndForgets() {
        SqliteSettings settings = new SqliteSettings(desk.store);
        now(settings.put("declared-cause", "POWER_CUT"));
        now(settings.put("declared-cause", "READER_BROKEN"));
        restart();
        SqliteSettings again = new SqliteSettings(desk.store);

        assertEquals(Optional.of("READER_BROKEN"), again.get("declared-cause"));
        now(again.put("declared-cause", null));
        assertEquals(Optional.empty(), again.get("declared-cause"));
    }
}

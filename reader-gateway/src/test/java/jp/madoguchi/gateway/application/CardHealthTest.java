package jp.madoguchi.gateway.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import jp.madoguchi.contracts.id.Sha256;
import jp.madoguchi.gateway.TestSettings;
import jp.madoguchi.gateway.domain.AskOutcome;
import jp.madoguchi.gateway.domain.Bearer;
import jp.madoguchi.gateway.domain.Dependency;
import jp.madoguchi.gateway.domain.DeskDay;
import jp.madoguchi.gateway.domain.DeskFixture;
import jp.madoguchi.gateway.domain.FaceResult;
import jp.madoguchi.gateway.journal.JournalFixture;
import jp.madoguchi.gateway.journal.ReaderStores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** カードの結果から分かること: where the 資格確認端末 answers, a card's result shows that it does. */
class CardHealthTest {
    private static final Map<Dependency, List<Boolean>> BOTH_ANSWER =
            Map.of(Dependency.TERMINAL_ANSWERS, List.of(true), Dependency.NATIONAL_SYSTEM, List.of(true));

    @TempDir
    Path home;

    private Map<Dependency, List<Boolean>> heardAfter(String source, Duration age, int times) {
        try (JournalFixture journal = new JournalFixture(home)) {
            Clock clock = Clock.fixed(DeskFixture.NOW, DeskDay.ZONE);
            ReaderDesk desk = new ReaderDesk(
                    new ReaderStores(journal), TestSettings.of(home, Map.of("gateway.source", source)), clock);
            PresentCard presentCard = desk.presentCard();
            for (int i = 0; i < times; i++) {
                byte[] content = "<XmlMsg/>".getBytes(UTF_8);
                JournalFixture.now(
                        presentCard.present(card(LocalDateTime.now(clock).minus(age)), Sha256.hex(content), content));
            }
            return desk.health().heard;
        }
    }

    private static FaceResult card(LocalDateTime executedAt) {
        Bearer nobody = new Bearer(null, null, null, null, null, null);
        return new FaceResult(
                DeskFixture.TODAY, null, DeskFixture.NUMBERS, nobody, new AskOutcome.KnownAbsent(null), executedAt);
    }

    @Test
    void aCardOfJustNowShowsThatTerminalAndNationalSystemAnswer() {
        assertEquals(BOTH_ANSWER, heardAfter("TERMINAL", Duration.ofSeconds(5), 1));
    }

    @Test
    void theSameFileOnceMoreShowsNothingNew() {
        assertEquals(BOTH_ANSWER, heardAfter("TERMINAL", Duration.ofSeconds(5), 2));
    }

    @Test
    void aCardThatLayOnALostShareShowsNothing() {
        assertEquals(Map.of(), heardAfter("TERMINAL", Duration.ofHours(1), 1));
    }

    @Test
    void whereTheClusterAnswersTheTerminalIsNotCounted() {
        assertEquals(Map.of(), heardAfter("CLUSTER", Duration.ofSeconds(5), 1));
    }
}

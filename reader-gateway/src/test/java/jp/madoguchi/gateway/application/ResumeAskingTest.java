package jp.madoguchi.gateway.application;

import static jp.madoguchi.gateway.journal.JournalFixture.now;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import jp.madoguchi.gateway.domain.DeskFixture;
import jp.madoguchi.gateway.domain.Presentation;
import jp.madoguchi.gateway.journal.JournalFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumeAskingTest {
    private static final Clock CLOCK = Clock.fixed(DeskFixture.NOW, ZoneOffset.UTC);

    @Test
    void asksForThoseOfWhomNothingIsKnownYet(@TempDir Path home) {
        try (JournalFixture journal = new JournalFixture(home)) {
            Presentations presentations = journal.presentations();
            for (int i = 1; i <= 4; i++) {
                now(presentations.add(DeskFixture.presentation(new UUID(1, i), null)));
            }
            now(presentations.answered(DeskFixture.presentation(new UUID(1, 1), DeskFixture.lineDown())));
            now(presentations.answered(
                    DeskFixture.presentation(new UUID(1, 2), null).with(DeskFixture.refused())));
            ResumeAsking resumeAsking = new CardDesk(presentations, CLOCK).resumeAsking();

            assertEquals(2, now(resumeAsking.resume()));
            assertEquals(0, now(resumeAsking.resume()));
            assertEquals(
                    3,
                    now(presentations.waiting(DeskFixture.NOW)).stream()
                            .map(Presentation::outcome)
                            .filter(Objects::nonNull)
                            .count());
        }
    }
}

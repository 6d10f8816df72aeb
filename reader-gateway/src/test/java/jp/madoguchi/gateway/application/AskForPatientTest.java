package jp.madoguchi.gateway.application;

import static jp.madoguchi.gateway.journal.JournalFixture.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.smallrye.mutiny.Uni;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import jp.madoguchi.gateway.domain.Asked;
import jp.madoguchi.gateway.domain.DeskFixture;
import jp.madoguchi.gateway.domain.Presentation;
import jp.madoguchi.gateway.journal.JournalFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskForPatientTest {
    private final CompletableFuture<Asked> answer = new CompletableFuture<>();
    private final AtomicInteger questions = new AtomicInteger();

    private Uni<Asked> cluster() {
        questions.incrementAndGet();
        return Uni.createFrom().completionStage(answer);
    }

    @Test
    void whoeverAsksMeanwhileWaitsForTheSameAnswer(@TempDir Path home) {
        try (JournalFixture journal = new JournalFixture(home)) {
            Presentations presentations = journal.presentations();
            Presentation waiting = DeskFixture.presentation(new UUID(1, 1), null);
            now(presentations.add(waiting));
            AskForPatient asking = new CardDesk(presentations, Clock.fixed(DeskFixture.NOW, ZoneOffset.UTC))
                    .askForPatient(question -> cluster());
            CompletableFuture<Presentation> first = asking.ask(waiting).subscribeAsCompletionStage();
            CompletableFuture<Presentation> second = asking.ask(waiting).subscribeAsCompletionStage();

            assertFalse(first.isDone() || second.isDone());
            answer.complete(DeskFixture.settled(DeskFixture.lineDown()));

            Presentation answered = waiting.with(DeskFixture.settled(DeskFixture.lineDown()));
            assertEquals(answered, first.join());
            assertEquals(answered, second.join());
            assertEquals(1, questions.get());
            assertEquals(List.of(answered), now(presentations.waiting(DeskFixture.NOW)));
            assertEquals(answered, now(asking.ask(waiting)));
            assertEquals(2, questions.get());
        }
    }
}

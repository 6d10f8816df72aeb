package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import jp.madoguchi.gateway.domain.Presentation;

/** 確認の続き: asks again for those whose question a restart interrupted. */
@ApplicationScoped
public class ResumeAsking {
    private final Presentations presentations;
    private final AskForPatient askForPatient;
    private final DeskClock clock;

    ResumeAsking(Presentations presentations, AskForPatient askForPatient, DeskClock clock) {
        this.presentations = presentations;
        this.askForPatient = askForPatient;
        this.clock = clock;
    }

    /** How many were asked for; fails after the last of them if the answer of any could not be kept. */
    public Uni<Integer> resume() {
        return presentations
                .waiting(clock.startOfDay())
                .map(waiting ->
                        waiting.stream().filter(Presentation::isUnanswered).toList())
                .chain(this::ask);
    }

    private Uni<Integer> ask(List<Presentation> unanswered) {
        if (unanswered.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        // One whose answer cannot be kept is told at the end, and does not keep the others from being asked for.
        return Uni.join()
                .all(unanswered.stream().map(askForPatient::ask).toList())
                .usingConcurrencyOf(1)
                .andCollectFailures()
                .map(List::size);
    }
}

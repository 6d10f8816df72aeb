package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.gateway.domain.Presentation;

/** 確認の続き: asks again for those whose question a restart interrupted. */
@ApplicationScoped
public class ResumeAsking {
    private final Presentations presentations;
    private final AskForPatient askForPatient;
    private final Clock clock;

    ResumeAsking(Presentations presentations, AskForPatient askForPatient, Clock clock) {
        this.presentations = presentations;
        this.askForPatient = askForPatient;
        this.clock = clock;
    }

    /** How many were asked for. */
    public Uni<Integer> resume() {
        return presentations
                .waiting(LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant())
                .map(waiting -> waiting.stream()
                        .filter(presentation -> presentation.outcome() == null)
                        .toList())
                .chain(this::ask);
    }

    private Uni<Integer> ask(List<Presentation> unanswered) {
        Uni<Integer> asked = Uni.createFrom().item(unanswered.size());
        for (Presentation presentation : unanswered) {
            asked = asked.call(() -> askForPatient.ask(presentation));
        }
        return asked;
    }
}

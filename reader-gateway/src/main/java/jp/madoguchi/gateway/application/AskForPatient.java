package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import jp.madoguchi.gateway.domain.AskOutcome;
import jp.madoguchi.gateway.domain.Asked;
import jp.madoguchi.gateway.domain.Presentation;

/** 患者の資格を確認する: asks once and keeps the outcome with the patient at the desk. */
@ApplicationScoped
public class AskForPatient {
    private final Eligibility eligibility;
    private final Presentations presentations;
    /** Whoever asks for the same patient meanwhile waits for the same answer. */
    private final Map<UUID, Uni<Presentation>> underWay = new ConcurrentHashMap<>();

    AskForPatient(Eligibility eligibility, Presentations presentations) {
        this.eligibility = eligibility;
        this.presentations = presentations;
    }

    /**
     * The presentation with what came of asking. Without numbers there is nothing to ask: the reader's terminal itself
     * found nobody.
     */
    public Uni<Presentation> ask(Presentation presentation) {
        return Uni.createFrom()
                .deferred(() -> underWay.computeIfAbsent(
                        presentation.visitId(),
                        visitId -> question(presentation)
                                .onTermination()
                                .invoke(() -> underWay.remove(visitId))
                                .memoize()
                                .indefinitely()));
    }

    private Uni<Presentation> question(Presentation presentation) {
        return presentation
                .question()
                .map(eligibility::ask)
                .orElseGet(() -> Uni.createFrom().item(new Asked.Settled(new AskOutcome.KnownAbsent(null))))
                .map(presentation::with)
                .call(presentations::answered);
    }
}

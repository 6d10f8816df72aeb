package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.domain.AskOutcome;
import jp.madoguchi.gateway.domain.Asked;
import jp.madoguchi.gateway.domain.Dependency;
import jp.madoguchi.gateway.domain.FaceResult;
import jp.madoguchi.gateway.domain.Presentation;
import jp.madoguchi.gateway.domain.Question;
import jp.madoguchi.gateway.domain.SeenMessage;
import jp.madoguchi.gateway.domain.SourceKind;

/**
 * 国のシステムの回答: where the 資格確認端末 is the one who answers, what it said of a card needs no second question, and is kept to
 * be told to the cluster.
 */
@ApplicationScoped
public class NationalAnswers {
    private final Presentations presentations;
    private final SeenMessages seen;
    private final DependencyHealth health;
    private final SourceKind source;

    NationalAnswers(Presentations presentations, SeenMessages seen, DependencyHealth health, GatewayConfig config) {
        this.presentations = presentations;
        this.seen = seen;
        this.health = health;
        this.source = config.source();
    }

    /** The presentation with the answer its card's message already is, if that counts here. */
    Presentation answered(Presentation presentation, FaceResult card) {
        AskOutcome said = card.said();
        return source == SourceKind.TERMINAL && said != null
                ? presentation.with(new Asked.Settled(said))
                : presentation;
    }

    /** Whether a card's message was taken for an answer, which the cluster is then told. */
    boolean isAnswer(Presentation presentation) {
        return source == SourceKind.TERMINAL && presentation.outcome() != null;
    }

    /**
     * Hears what a card's result tells beside its patient: the terminal answered, and the system behind it. Most
     * patients come with a card, and no question of theirs would ever tell that an outage is over.
     */
    void heard(FaceResult card, Instant now) {
        if (source == SourceKind.TERMINAL && card.isAnswerOf(now)) {
            health.succeeded(Dependency.TERMINAL_ANSWERS);
            health.succeeded(Dependency.NATIONAL_SYSTEM);
        }
    }

    /** What was asked for the visit whose id ends so, in this run or in one before; none if nothing was. */
    public Uni<Optional<Question>> question(String endOfVisitId) {
        return presentations.endingIn(endOfVisitId).map(found -> found.flatMap(Presentation::question));
    }

    /**
     * Puts the terminal's answer to a question with its patient, and its message by for the cluster. True once it is
     * found to be kept, or the patient does not wait any more; false as long as another outcome may be, for whoever
     * asked may write theirs a moment later.
     */
    public Uni<Boolean> keep(UUID visitId, AskOutcome outcome, SeenMessage message) {
        return seen.keep(message)
                .chain(() -> presentations.find(visitId))
                .chain(found -> found.filter(one -> !outcome.equals(one.outcome()))
                        .map(other -> presentations
                                .answered(other.with(new Asked.Settled(outcome)))
                                .map(isWaiting -> !isWaiting))
                        .orElseGet(() -> Uni.createFrom().item(true)));
    }
}

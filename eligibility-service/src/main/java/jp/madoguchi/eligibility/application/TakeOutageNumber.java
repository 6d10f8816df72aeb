package jp.madoguchi.eligibility.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import jp.madoguchi.contracts.event.ReferenceNumberDecided;
import jp.madoguchi.contracts.event.ReferenceNumberDecision;
import jp.madoguchi.contracts.event.ReferenceNumberSet;
import jp.madoguchi.runtime.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/**
 * 障害時の画面で登録した照会番号を引き取る: by the same rules as a number set after a 資格確認, and with an answer whatever comes of it.
 * What the clinic set here since stands.
 */
@ApplicationScoped
public class TakeOutageNumber {
    /** Who set it, in facts that do not tell. */
    private static final String UNTOLD = "outage-service";

    private final GiveReferenceNumber giving;
    private final ReferenceNumbers numbers;
    private final Outbox outbox;
    private final Clock clock;

    TakeOutageNumber(GiveReferenceNumber giving, ReferenceNumbers numbers, Outbox outbox, Clock clock) {
        this.giving = giving;
        this.numbers = numbers;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Takes the number over, or says why not. */
    @WithTransaction
    public Uni<Void> take(ReferenceNumberSet set) {
        Viewer viewer = new Viewer(set.institution(), Objects.requireNonNullElse(set.account(), UNTOLD));
        return numbers.hold(set.institution())
                .chain(() -> numbers.standing(set.personId()))
                .chain(standing -> standing.map(person -> decide(viewer, person, set))
                        .orElseGet(() -> tell(set, ReferenceNumberDecision.PERSON_UNKNOWN, null)));
    }

    private Uni<Void> decide(Viewer viewer, UUID person, ReferenceNumberSet set) {
        return numbers.setSince(set.institution(), person, set.setAt())
                .chain(since -> since.filter(number -> !number.equals(set.number()))
                        .map(newer -> tell(set, ReferenceNumberDecision.SUPERSEDED, newer))
                        .orElseGet(() -> give(viewer, person, set)));
    }

    private Uni<Void> give(Viewer viewer, UUID person, ReferenceNumberSet set) {
        return giving.give(viewer, person, set.personId(), set.number(), set.setAt())
                .chain(outcome -> outcome.match(
                        kept -> tell(set, ReferenceNumberDecision.KEPT, kept.number()),
                        () -> refuse(person, set, ReferenceNumberDecision.TAKEN),
                        broken -> refuse(person, set, ReferenceNumberDecision.UNFIT)));
    }

    private Uni<Void> refuse(UUID person, ReferenceNumberSet set, ReferenceNumberDecision why) {
        return numbers.of(set.institution(), person).chain(current -> tell(set, why, current.orElse(null)));
    }

    private Uni<Void> tell(ReferenceNumberSet set, ReferenceNumberDecision decision, @Nullable String inForce) {
        return outbox.append(new ReferenceNumberDecided(
                set.institution(), set.personId(), set.number(), set.setAt(), decision, inForce, clock.instant()));
    }
}

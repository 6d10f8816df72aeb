package jp.madoguchi.eligibility.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.eligibility.domain.PreCheckRules;
import jp.madoguchi.web.Ids;

/**
 * 予約のために照会する: asks as a live check is asked, so that proof, audit and event are the same. The answer and the end of
 * the waiting are one transaction: a process that dies in between asks again and has answered nothing twice.
 */
@ApplicationScoped
public class AskForBooking {
    private final BookingQueue queue;
    private final AnswerCheck answerCheck;
    private final Ids ids;
    private final Clock clock;

    AskForBooking(BookingQueue queue, AnswerCheck answerCheck, Ids ids, Clock clock) {
        this.queue = queue;
        this.answerCheck = answerCheck;
        this.ids = ids;
        this.clock = clock;
    }

    /** The next booking to ask for, if one waits; in a transaction of its own, so that the attempt counts. */
    @WithTransaction
    public Uni<Optional<UUID>> next() {
        return queue.claim(clock.instant(), LocalDate.now(clock));
    }

    /** Asks for this booking, unless somebody else has done so since. */
    public Uni<Void> ask(UUID bookingId) {
        return queue.waiting(bookingId)
                .chain(found ->
                        found.map(this::ask).orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> ask(BookingQueue.Waiting waiting) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Asked asked = new Asked(
                ids.next(),
                waiting.institution(),
                waiting.account(),
                null,
                null,
                PreCheckRules.question(waiting.booking(), LocalDate.now(clock)),
                now);
        return answerCheck
                .answer(asked, check -> queue.answered(waiting, check))
                .replaceWithVoid();
    }
}

package jp.madoguchi.web.token;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * 照会 (RFC 7662): asks the identity provider whether tokens are still active. One question at a time per token, a
 * bounded number altogether; the next ones wait their turn, themselves bounded in number and time, so that hundreds of
 * gateways that come at once are all answered. A provider that failed to answer counts as away until it answers again:
 * meanwhile one question is asked every {@link TokenSettings#retryAfter()}, and nobody waits for it.
 */
@Singleton
class Introspection {
    private static final Logger LOG = Logger.getLogger(Introspection.class);

    private final TokenSettings settings;
    private final TokenStore store;
    private final TokenMeters meters;
    private final Clock clock;
    private final AtomicInteger openQuestions = new AtomicInteger();
    private final AtomicInteger waitingQuestions = new AtomicInteger();
    private final Queue<Question> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicReference<Instant> nextTry = new AtomicReference<>(Instant.MIN);
    private volatile boolean away;

    Introspection(TokenSettings settings, TokenStore store, TokenMeters meters, Clock clock) {
        this.settings = settings;
        this.store = store;
        this.meters = meters;
        this.clock = clock;
    }

    /** Whether tokens are to be kept and this module has what it takes to ask about them. */
    boolean isPossible() {
        return settings.kept() && settings.secret().isPresent();
    }

    /** Whether the provider failed to answer the last question. */
    boolean isAway() {
        return away;
    }

    /** Asks while requests go on. */
    void askAside(KnownToken token) {
        Instant now = clock.instant();
        Instant next = nextTry.get();
        boolean mayAsk = !away || (!now.isBefore(next) && nextTry.compareAndSet(next, now.plus(settings.retryAfter())));
        var answer = new CompletableFuture<Answer>();
        if (mayAsk && token.open(answer) == null) {
            put(new Question(token, answer, now, away));
        }
    }

    /**
     * Asks, or joins the question that is open. Never fails; is answered within twice {@link TokenSettings#patience()},
     * once in the queue and once with the provider.
     */
    CompletableFuture<Answer> ask(KnownToken token) {
        var answer = new CompletableFuture<Answer>();
        CompletableFuture<Answer> open = token.open(answer);
        if (open != null) {
            return open;
        }
        put(new Question(token, answer, clock.instant(), false));
        return answer;
    }

    private void put(Question question) {
        if (waitingQuestions.incrementAndGet() > settings.questionsWaiting() + settings.questionsAtOnce()) {
            waitingQuestions.decrementAndGet();
            end(question, Answer.COULD_NOT_ASK);
            return;
        }
        waiting.add(question);
        goOn();
    }

    /** Looks into the queue again after each place it gave back: a question may have come while it held that place. */
    private void goOn() {
        while (!waiting.isEmpty() && takePlace()) {
            Question next = waiting.poll();
            if (next == null) {
                openQuestions.decrementAndGet();
            } else if (isInVain(next)) {
                openQuestions.decrementAndGet();
                waitingQuestions.decrementAndGet();
                end(next, Answer.COULD_NOT_ASK);
            } else {
                put(next, clock.instant());
            }
        }
    }

    private boolean takePlace() {
        int before = openQuestions.getAndUpdate(open -> open < settings.questionsAtOnce() ? open + 1 : open);
        return before < settings.questionsAtOnce();
    }

    /** Nobody waits any longer, or the provider fell silent meanwhile; who finds out if it is back is not in vain. */
    private boolean isInVain(Question question) {
        return (away && !question.probe())
                || !clock.instant().isBefore(question.since().plus(settings.patience()));
    }

    private void put(Question question, Instant now) {
        Uni.createFrom()
                .deferred(question.token()::ask)
                .ifNoItem()
                .after(settings.patience())
                .fail()
                .subscribe()
                .with(active -> answered(question, active, now), failure -> unanswered(question, failure));
    }

    private void answered(Question question, boolean active, Instant asked) {
        if (away) {
            away = false;
            LOG.info("the identity provider answers again: revoked tokens are found out, and tokens confirmed");
        }
        if (active) {
            // "Active" holds for the moment of the question: that of the answer may already be wrong.
            question.token().activeAsOf(asked);
        } else {
            store.revoke(question.token());
        }
        leave(question, active ? Answer.ACTIVE : Answer.INACTIVE);
    }

    private void unanswered(Question question, Throwable failure) {
        nextTry.set(clock.instant().plus(settings.retryAfter()));
        if (!away) {
            away = true;
            LOG.warnf(
                    "the identity provider does not say which tokens are active (%s):"
                            + " only those it called active up to %s ago are let in",
                    failure.getClass().getName(), settings.believedWhileAway());
        }
        leave(question, Answer.COULD_NOT_ASK);
    }

    private void leave(Question question, Answer answer) {
        openQuestions.decrementAndGet();
        waitingQuestions.decrementAndGet();
        end(question, answer);
        goOn();
    }

    private void end(Question question, Answer answer) {
        question.token().close();
        meters.answered(answer);
        question.answer().complete(answer);
    }

    /**
     * 問い.
     *
     * @param since when it was asked for
     * @param probe whether it is to find out if a provider that was away is back
     */
    private record Question(KnownToken token, CompletableFuture<Answer> answer, Instant since, boolean probe) {}
}

package jp.madoguchi.web.token;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * 照会 (RFC 7662): asks the identity provider whether tokens are still active. One question at a time per token, a
 * bounded number altogether. A provider that failed to answer counts as away until it answers again: meanwhile one
 * question is asked every {@link TokenSettings#retryAfter()}, and nobody waits for it.
 */
@Singleton
class Introspection {
    private static final Logger LOG = Logger.getLogger(Introspection.class);

    private final TokenSettings settings;
    private final TokenStore store;
    private final TokenMeters meters;
    private final Clock clock;
    private final AtomicInteger openQuestions = new AtomicInteger();
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
        var question = new CompletableFuture<Answer>();
        if (mayAsk && token.open(question) == null) {
            put(question, token);
        }
    }

    /** Asks, or joins the question that is open. Never fails; is answered within {@link TokenSettings#patience()}. */
    CompletableFuture<Answer> ask(KnownToken token) {
        var question = new CompletableFuture<Answer>();
        CompletableFuture<Answer> open = token.open(question);
        if (open != null) {
            return open;
        }
        put(question, token);
        return question;
    }

    private void put(CompletableFuture<Answer> question, KnownToken token) {
        if (openQuestions.incrementAndGet() > settings.questionsAtOnce()) {
            end(token, question, Answer.COULD_NOT_ASK);
            return;
        }
        Instant now = clock.instant();
        Uni.createFrom()
                .deferred(token::ask)
                .ifNoItem()
                .after(settings.patience())
                .fail()
                .subscribe()
                .with(
                        active -> answered(token, question, active, now),
                        failure -> unanswered(token, question, failure));
    }

    private void answered(KnownToken token, CompletableFuture<Answer> question, boolean active, Instant asked) {
        if (away) {
            away = false;
            LOG.info("the identity provider answers again: revoked tokens are found out");
        }
        if (active) {
            // "Active" holds for the moment of the question: that of the answer may already be wrong.
            token.activeAsOf(asked);
        } else {
            store.revoke(token);
        }
        end(token, question, active ? Answer.ACTIVE : Answer.INACTIVE);
    }

    private void unanswered(KnownToken token, CompletableFuture<Answer> question, Throwable failure) {
        nextTry.set(clock.instant().plus(settings.retryAfter()));
        if (!away) {
            away = true;
            LOG.warnf(
                    "the identity provider does not say which tokens are active (%s):"
                            + " they are taken on signature and expiry alone",
                    failure.getClass().getName());
        }
        end(token, question, Answer.COULD_NOT_ASK);
    }

    private void end(KnownToken token, CompletableFuture<Answer> question, Answer answer) {
        openQuestions.decrementAndGet();
        token.close();
        meters.answered(answer);
        question.complete(answer);
    }
}

package jp.madoguchi.web.token;

import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executor;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.Refusal;

/**
 * 失効の判断: whether a verified token that has not expired still stands. What holds:
 *
 * <ul>
 *   <li>While the identity provider answers, a token is let in only if the provider called it active when asked at
 *       most {@link TokenSettings#believedFor()} (60 s) ago. A revoked one is therefore refused at the latest so long
 *       after it was revoked, by every instance, whether it kept the token before or not.
 *   <li>Nobody waits for a token in steady use: from half of that time on the next question is asked beside the
 *       requests.
 *   <li>A token seen for the first time, or not for that long, waits for one answer. Otherwise whoever holds a token
 *       that was revoked an hour ago would be let in once by every instance that has not met it. The wait ends after
 *       {@link TokenSettings#patience()} (1 s).
 *   <li>While the provider cannot be asked, tokens in hand work: one it called active at most
 *       {@link TokenSettings#believedWhileAway()} (as long as a token lives) ago goes on working, any other is refused
 *       as unconfirmed: 503 and "come again", never the 401 of a revoked one.
 *   <li>Nobody waits while the provider is known to be away; what was known to be revoked before stays refused.
 * </ul>
 */
@Singleton
class Standing {
    private final TokenSettings settings;
    private final Introspection introspection;
    private final TokenMeters meters;
    private final Clock clock;

    Standing(TokenSettings settings, Introspection introspection, TokenMeters meters, Clock clock) {
        this.settings = settings;
        this.introspection = introspection;
        this.meters = meters;
        this.clock = clock;
    }

    /** The token, or a failure if it is revoked or nobody can say whether it is. */
    Uni<KnownToken> of(KnownToken token) {
        Instant now = clock.instant();
        if (token.wasActiveWithin(settings.askAgainAfter(), now)) {
            return Uni.createFrom().item(token);
        }
        if (token.wasActiveWithin(settings.believedFor(), now)) {
            introspection.askAside(token);
            return Uni.createFrom().item(token);
        }
        if (introspection.isAway()) {
            introspection.askAside(token);
            return inHand(token);
        }
        // A copy, since a request that is given up must not give up the question for those who wait for it too.
        return Uni.createFrom()
                .completionStage(() -> introspection.ask(token).copy())
                .emitOn(here())
                .chain(answer -> settled(token, answer));
    }

    private Uni<KnownToken> settled(KnownToken token, Answer answer) {
        return switch (answer) {
            case ACTIVE -> Uni.createFrom().item(token);
            case INACTIVE -> revoked();
            case COULD_NOT_ASK -> inHand(token);
        };
    }

    /** 失効: as any other refusal, so that nobody learns from it what the token once was. */
    <T> Uni<T> revoked() {
        meters.revoked();
        return Uni.createFrom().failure(new AuthenticationFailedException());
    }

    private Uni<KnownToken> inHand(KnownToken token) {
        return token.wasActiveWithin(settings.believedWhileAway(), clock.instant())
                ? Uni.createFrom().item(token)
                : unconfirmed();
    }

    private <T> Uni<T> unconfirmed() {
        meters.unconfirmed();
        return Uni.createFrom().failure(new Refusal(ProblemCode.UNCONFIRMED));
    }

    /** The request goes on where it was, whoever's question it was that it waited for. */
    private static Executor here() {
        Context context = Vertx.currentContext();
        return context == null ? Runnable::run : task -> context.runOnContext(none -> task.run());
    }
}

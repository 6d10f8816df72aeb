package jp.madoguchi.web.token;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * 検証済みのトークン一つ: the identity that its verification gave, when it expires, and since when the identity provider has
 * not been heard to say "active".
 */
final class KnownToken {
    private final TokenHash hash;
    private final SecurityIdentity identity;
    private final Instant expiresAt;
    private final Supplier<Uni<Boolean>> provider;
    private final AtomicReference<@Nullable CompletableFuture<Answer>> question = new AtomicReference<>();
    private volatile Instant activeAsOf = Instant.MIN;

    /**
     * A token that was verified just now.
     *
     * @param identity without anything of the request it came with
     * @param provider asks the identity provider whether the token is active; fails when it could not be asked
     */
    KnownToken(TokenHash hash, SecurityIdentity identity, Instant expiresAt, Supplier<Uni<Boolean>> provider) {
        this.hash = hash;
        this.identity = identity;
        this.expiresAt = expiresAt;
        this.provider = provider;
    }

    TokenHash hash() {
        return hash;
    }

    SecurityIdentity identity() {
        return identity;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    /** As the verification reads {@code exp}: the second it names is the first in which the token is none. */
    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** Whether "active" was said so recently. A clock that was set back proves nothing. */
    boolean wasActiveWithin(Duration time, Instant now) {
        Instant since = activeAsOf;
        return !now.isBefore(since) && since.isAfter(now.minus(time));
    }

    /** The provider said "active" to a question asked then. */
    void activeAsOf(Instant asked) {
        activeAsOf = asked;
    }

    Uni<Boolean> ask() {
        return provider.get();
    }

    /** Opens a question, unless one is open: that one is returned then. */
    @Nullable
    CompletableFuture<Answer> open(CompletableFuture<Answer> mine) {
        return question.compareAndExchange(null, mine);
    }

    void close() {
        question.set(null);
    }
}

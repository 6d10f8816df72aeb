package jp.madoguchi.web.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 検証済みトークンの置き場: bounded, by hash, none longer than its token lives. Revoked ones have a place of their own, so
 * that no number of others pushes them out; refusals of the verification are kept nowhere.
 */
@Singleton
class TokenStore {
    private final Clock clock;
    private final Cache<TokenHash, KnownToken> known;
    private final Cache<TokenHash, Instant> revoked;

    TokenStore(TokenSettings settings, Clock clock) {
        this.clock = clock;
        this.known = Caffeine.newBuilder()
                .maximumSize(settings.most())
                .expireAfter(Expiry.creating((TokenHash hash, KnownToken token) -> lifeUntil(token.expiresAt())))
                .build();
        this.revoked = Caffeine.newBuilder()
                .maximumSize(settings.most())
                .expireAfter(Expiry.creating((TokenHash hash, Instant expiresAt) -> lifeUntil(expiresAt)))
                .build();
    }

    /** The token of this hash, if it was verified before and has not expired. */
    @Nullable
    KnownToken known(TokenHash hash) {
        KnownToken token = known.getIfPresent(hash);
        if (token != null && token.isExpired(clock.instant())) {
            known.invalidate(hash);
            return null;
        }
        return token;
    }

    /**
     * Keeps a token unless it was revoked meanwhile; of two requests that brought it first, both are given the same.
     */
    KnownToken keep(KnownToken verified) {
        if (verified.isExpired(clock.instant())) {
            return verified;
        }
        KnownToken before = known.asMap().putIfAbsent(verified.hash(), verified);
        if (isRevoked(verified.hash())) {
            known.invalidate(verified.hash());
        }
        return before == null ? verified : before;
    }

    boolean isRevoked(TokenHash hash) {
        return revoked.getIfPresent(hash) != null;
    }

    /** 失効: remembered for as long as the token would have lived. */
    void revoke(KnownToken token) {
        revoked.put(token.hash(), token.expiresAt());
        known.invalidate(token.hash());
    }

    /** How many tokens are kept. */
    long size() {
        known.cleanUp();
        return known.estimatedSize();
    }

    private Duration lifeUntil(Instant end) {
        Duration life = Duration.between(clock.instant(), end);
        return life.isNegative() ? Duration.ZERO : life;
    }
}

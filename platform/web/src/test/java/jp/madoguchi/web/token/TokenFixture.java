package jp.madoguchi.web.token;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** 検証済みトークンの試験: the parts of the package put together by hand, with a clock and a provider of the test's. */
final class TokenFixture {
    static final Duration LIFE = Duration.ofMinutes(30);
    static final int MOST = 10_000;

    final HandClock clock = new HandClock();
    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    final TokenMeters meters = new TokenMeters(registry);
    final TokenStore store;
    final Introspection introspection;
    final Standing standing;
    private final AtomicInteger asked = new AtomicInteger();

    TokenFixture() {
        this(Duration.ofSeconds(1), 64);
    }

    TokenFixture(Duration patience, int questionsAtOnce) {
        this(patience, questionsAtOnce, 4096);
    }

    TokenFixture(Duration patience, int questionsAtOnce, int questionsWaiting) {
        TokenSettings settings = new Settings(patience, questionsAtOnce, questionsWaiting);
        store = new TokenStore(settings, clock);
        introspection = new Introspection(settings, store, meters, clock);
        standing = new Standing(settings, introspection, meters, clock);
    }

    /** A token that was verified just now, of which the provider says this. */
    KnownToken verified(String token, Supplier<Uni<Boolean>> provider) {
        return store.keep(new KnownToken(
                TokenHash.of(token),
                QuarkusSecurityIdentity.builder()
                        .setPrincipal(new QuarkusPrincipal(token))
                        .build(),
                clock.instant().plus(LIFE),
                () -> {
                    asked.incrementAndGet();
                    return provider.get();
                }));
    }

    /** How often the provider was asked. */
    int asked() {
        return asked.get();
    }

    double unconfirmed() {
        return registry.counter("madoguchi.tokens.unconfirmed").count();
    }

    double answers(Answer answer) {
        return registry.counter("madoguchi.tokens.questions", "answer", answer.wire())
                .count();
    }

    private record Settings(Duration patience, int questionsAtOnce, int questionsWaiting) implements TokenSettings {
        @Override
        public boolean kept() {
            return true;
        }

        @Override
        public String clientId() {
            return "madoguchi";
        }

        @Override
        public Optional<String> secret() {
            return Optional.of("secret");
        }

        @Override
        public int most() {
            return MOST;
        }

        @Override
        public Duration believedFor() {
            return Duration.ofSeconds(60);
        }

        @Override
        public Duration believedWhileAway() {
            return Duration.ofMinutes(5);
        }

        @Override
        public Duration askAgainAfter() {
            return Duration.ofSeconds(30);
        }

        @Override
        public Duration retryAfter() {
            return Duration.ofSeconds(5);
        }
    }
}

package jp.madoguchi.web.token;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/**
 * 検証済みトークンの計数: {@code madoguchi.tokens.requests} by how the token of a request was found (hit, miss, revoked),
 * {@code madoguchi.tokens.questions} by the provider's answer, and {@code madoguchi.tokens.unconfirmed}: requests
 * refused because nobody could say whether their token stands.
 */
@Singleton
class TokenMeters {
    private final Counter hits;
    private final Counter misses;
    private final Counter revoked;
    private final Counter unconfirmed;
    private final MeterRegistry registry;

    TokenMeters(MeterRegistry registry) {
        this.registry = registry;
        this.hits = registry.counter("madoguchi.tokens.requests", "found", "hit");
        this.misses = registry.counter("madoguchi.tokens.requests", "found", "miss");
        this.revoked = registry.counter("madoguchi.tokens.requests", "found", "revoked");
        this.unconfirmed = registry.counter("madoguchi.tokens.unconfirmed");
        for (Answer answer : Answer.values()) {
            questions(answer);
        }
    }

    void hit() {
        hits.increment();
    }

    void miss() {
        misses.increment();
    }

    void revoked() {
        revoked.increment();
    }

    void unconfirmed() {
        unconfirmed.increment();
    }

    void answered(Answer answer) {
        questions(answer).increment();
    }

    private Counter questions(Answer answer) {
        return registry.counter("madoguchi.tokens.questions", "answer", answer.wire());
    }
}

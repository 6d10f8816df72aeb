package jp.madoguchi.outage.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** 索引の新しさを見る. */
@ApplicationScoped
public class ViewIndexAge {
    private final Freshness freshness;
    private final Clock clock;

    ViewIndexAge(Freshness freshness, Clock clock) {
        this.freshness = freshness;
        this.clock = clock;
    }

    /** The age at this moment; empty while it is not known. */
    public Optional<IndexAge> now() {
        Instant at = clock.instant();
        return freshness.heardUntil().map(asOf -> new IndexAge(asOf, Duration.between(asOf, at)));
    }
}

package jp.madoguchi.gateway.desk;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.time.Instant;
import jp.madoguchi.gateway.application.DeskClock;
import jp.madoguchi.gateway.application.Journal;
import jp.madoguchi.gateway.application.Standings;

/** 帯の数字を計器にも: the same numbers from the same place, so that desk and operator never tell two stories. */
@Singleton
class DeskGauges implements MeterBinder {
    private final Standings standings;
    private final Journal journal;
    private final DeskClock clock;

    DeskGauges(Standings standings, Journal journal, DeskClock clock) {
        this.standings = standings;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(
                        "madoguchi.journal.unsent",
                        () -> standings.current().circumstances().unsent())
                .register(registry);
        Gauge.builder("madoguchi.journal.parked", () -> journal.backlog().parked())
                .register(registry);
        Gauge.builder("madoguchi.journal.oldest.unsent", this::oldest)
                .baseUnit("seconds")
                .register(registry);
    }

    private long oldest() {
        Instant oldest = standings.current().circumstances().oldestUnsentAt();
        return oldest == null ? 0 : clock.since(oldest).toSeconds();
    }
}

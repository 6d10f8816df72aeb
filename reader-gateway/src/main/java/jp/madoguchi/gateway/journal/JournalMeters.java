package jp.madoguchi.gateway.journal;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jp.madoguchi.gateway.domain.Room;

/** 保存場所の計器: how much room there is and what is missing, for who watches many clinics. */
@ApplicationScoped
class JournalMeters {
    void start(
            @Observes @Priority(15) StartupEvent event,
            MeterRegistry meters,
            SqliteJournal journal,
            SpareCopies copies) {
        FunctionCounter.builder("madoguchi.spare.failures", copies, SpareCopies::failures)
                .register(meters);
        meters.gauge("madoguchi.spare.behind", copies, kept -> kept.spare().isBehind() ? 1 : 0);
        meters.gauge(
                "madoguchi.disk.room", journal, kept -> shortage(kept.storage().room()));
        meters.gauge("madoguchi.disk.free", journal, kept -> kept.storage().freeBytes());
        meters.gauge(
                "madoguchi.journal.missing",
                journal,
                kept -> kept.missing().stream()
                        .mapToLong(gap -> gap.to() - gap.from() + 1)
                        .sum());
    }

    /** From 0, enough, to 3, nothing left. */
    private static int shortage(Room room) {
        return switch (room) {
            case AMPLE -> 0;
            case LOW -> 1;
            case FLOOR -> 2;
            case NONE -> 3;
        };
    }
}

package jp.madoguchi.outage.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import jp.madoguchi.outage.domain.RefusedUse;
import jp.madoguchi.outage.domain.UsageAlarm;

/** 利用の警報を見る: for the 実施機関 that watches the use of the restricted function. */
@ApplicationScoped
public class ViewUsageAlarms {
    /** How far back a refusal is news. */
    private static final Duration LATELY = Duration.ofHours(24);

    private final UsageAlarms alarms;
    private final Clock clock;

    ViewUsageAlarms(UsageAlarms alarms, Clock clock) {
        this.alarms = alarms;
        this.clock = clock;
    }

    /** The newest ones of all institutions, newest first. */
    public Uni<List<UsageAlarm>> view() {
        return alarms.newest();
    }

    /** Who was refused lately, most often first. */
    public Uni<List<RefusedUse>> refused() {
        return alarms.refused(clock.instant().minus(LATELY));
    }
}

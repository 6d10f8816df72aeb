package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import jp.madoguchi.runtime.outbox.Outbox;

/**
 * 台帳を知らせる: whoever tells the clinics of a line knows all of them, those too that registered before their entries were
 * told of.
 */
@ApplicationScoped
public class TellClinics {
    private static final int LOT = 100;

    private final Clinics clinics;
    private final Outbox outbox;
    private final Clock clock;

    TellClinics(Clinics clinics, Outbox outbox, Clock clock) {
        this.clinics = clinics;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Tells of some that nobody was told of; false when there is none. */
    @WithTransaction
    public Uni<Boolean> next() {
        Instant now = clock.instant();
        return clinics.takeUntold(LOT)
                .call(untold -> outbox.append(
                        untold.stream().map(clinic -> clinic.toldAt(now)).toList()))
                .map(untold -> !untold.isEmpty());
    }
}

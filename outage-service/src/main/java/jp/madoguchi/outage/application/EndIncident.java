package jp.madoguchi.outage.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.outage.application.ChangeIncident.Step;

/** 復旧を知らせる: the all-clear, by a person. */
@ApplicationScoped
public class EndIncident {
    private final ChangeIncident changeIncident;
    private final Clock clock;

    EndIncident(ChangeIncident changeIncident, Clock clock) {
        this.changeIncident = changeIncident;
        this.clock = clock;
    }

    /** Ends one that lasts, as of then; now when nobody says when. */
    public Uni<IncidentAnswer> end(Reporter reporter, UUID id, Optional<Instant> endedAt, String text) {
        Instant now = clock.instant();
        Instant end = endedAt.orElse(now);
        return changeIncident.change(
                reporter, id, new Step("incident-ended", end, now, false, incident -> incident.ended(end, text, now)));
    }
}

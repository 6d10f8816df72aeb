package jp.madoguchi.outage.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.outage.application.ChangeIncident.Step;

/** 続報を出す: while it lasts, and afterwards, when it is known what it was and what is done against the next one. */
@ApplicationScoped
public class UpdateIncident {
    private final ChangeIncident changeIncident;
    private final Clock clock;

    UpdateIncident(ChangeIncident changeIncident, Clock clock) {
        this.changeIncident = changeIncident;
        this.clock = clock;
    }

    /** Adds to the timeline. */
    public Uni<IncidentAnswer> update(Reporter reporter, UUID id, String text) {
        Instant now = clock.instant();
        return changeIncident.change(
                reporter, id, new Step("incident-updated", now, now, true, incident -> incident.told(text, now)));
    }
}

package jp.madoguchi.outage.persistence;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.domain.Outage;
import org.jspecify.annotations.Nullable;

/** 障害の行. */
@Entity
@Table(name = "outage")
public class OutageRow extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column(nullable = false)
    public String institution;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    public Cause cause;

    @Column(name = "opened_at", nullable = false)
    public Instant openedAt;

    @Column(name = "visits_from", nullable = false)
    public Instant visitsFrom;

    @Column(name = "ended_at")
    public @Nullable Instant endedAt;

    @Column(name = "incident_id")
    public @Nullable UUID incidentId;

    @Column(name = "end_reason")
    public @Nullable String endReason;

    /** JSON, in the order in which they became known. */
    @Column(nullable = false)
    public String causes = "[]";

    OutageRow take(Outage outage) {
        id = outage.id();
        institution = outage.institution().wire();
        cause = outage.cause();
        openedAt = outage.openedAt();
        visitsFrom = outage.visitsFrom();
        endedAt = outage.endedAt();
        incidentId = outage.incidentId();
        endReason = outage.endReason();
        return this;
    }

    Outage outage() {
        return new Outage(
                id, InstitutionCode.valueOf(institution), cause, openedAt, visitsFrom, endedAt, incidentId, endReason);
    }
}

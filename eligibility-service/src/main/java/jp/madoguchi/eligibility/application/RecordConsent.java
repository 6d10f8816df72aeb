package jp.madoguchi.eligibility.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import jp.madoguchi.eligibility.domain.Consent;
import jp.madoguchi.eligibility.domain.OwnOutcome;
import jp.madoguchi.runtime.audit.AuditLog;

/** 同意を記録する: what the patient said at the reader or to the clerk, for this check alone. */
@ApplicationScoped
public class RecordConsent {
    private final OwnChecks checks;
    private final Consents consents;
    private final AuditLog audit;
    private final Clock clock;

    RecordConsent(OwnChecks checks, Consents consents, AuditLog audit, Clock clock) {
        this.checks = checks;
        this.consents = consents;
        this.audit = audit;
        this.clock = clock;
    }

    /** Records it; an earlier word is kept beside the later one. */
    @WithTransaction
    public Uni<OwnOutcome<Consent>> record(Viewer viewer, UUID checkId, Consent consent) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Consent recorded = consent.recordedAt(now);
        return checks.ofSomebody(
                viewer.institution(),
                checkId,
                check -> consents.add(viewer, checkId, recorded, now)
                        .chain(() -> audit.record(
                                viewer.did("consent-recorded", checkId, recorded.given() ? "GIVEN" : "REFUSED")))
                        .replaceWith(recorded));
    }
}

package jp.madoguchi.eligibility.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import jp.madoguchi.eligibility.domain.OwnOutcome;
import jp.madoguchi.eligibility.domain.PrescriptionChoice;
import jp.madoguchi.runtime.audit.AuditLog;

/** 処方箋の形を選ぶ. */
@ApplicationScoped
public class ChoosePrescription {
    private final OwnChecks checks;
    private final PrescriptionChoices choices;
    private final AuditLog audit;
    private final Clock clock;

    ChoosePrescription(OwnChecks checks, PrescriptionChoices choices, AuditLog audit, Clock clock) {
        this.checks = checks;
        this.choices = choices;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps what the patient wants. */
    @WithTransaction
    public Uni<OwnOutcome<PrescriptionChoice>> choose(Viewer viewer, UUID checkId, PrescriptionChoice choice) {
        return checks.ofSomebody(
                viewer.institution(),
                checkId,
                check -> choices.put(viewer, checkId, choice, clock.instant().truncatedTo(ChronoUnit.MICROS))
                        .chain(() -> audit.record(viewer.did("prescription-chosen", checkId, choice.name())))
                        .replaceWith(choice));
    }
}

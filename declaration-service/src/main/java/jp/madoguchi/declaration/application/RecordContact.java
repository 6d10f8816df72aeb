package jp.madoguchi.declaration.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.PatientContacted;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.declaration.domain.ContactDecision;
import jp.madoguchi.declaration.domain.ContactReport;
import jp.madoguchi.declaration.domain.TakenDeclaration;
import jp.madoguchi.runtime.audit.AuditEntry;
import jp.madoguchi.runtime.audit.AuditLog;
import jp.madoguchi.runtime.outbox.Outbox;

/**
 * 患者への確認を記録する (保発0710第1号 3(4)): the contact a 不詳 claim stands on. Numbers the patient gives go out with the
 * event and stay nowhere here.
 */
@ApplicationScoped
public class RecordContact {
    private final Declarations declarations;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    RecordContact(Declarations declarations, Outbox outbox, AuditLog audit, Clock clock) {
        this.declarations = declarations;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Records a contact; empty when the institution has no such declaration. */
    @WithTransaction
    public Uni<Optional<ContactDecision>> record(
            UUID id, InstitutionCode institution, ContactReport report, String account) {
        return declarations
                .lock(id)
                .map(found -> found.filter(it -> it.institution().equals(institution))
                        .map(it -> it.contacted(report, LocalDate.now(clock))))
                .call(decision -> decision.map(it -> keep(it, account))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> keep(ContactDecision decision, String account) {
        return decision.match(accepted -> keep(accepted, account), refused -> nothing(), RecordContact::nothing);
    }

    private Uni<Void> keep(ContactDecision.Accepted accepted, String account) {
        TakenDeclaration taken = accepted.declaration().taken();
        ContactReport report = accepted.report();
        return declarations
                .addContact(taken.id(), report.contact(), account)
                .chain(() -> audit.record(new AuditEntry(
                        taken.institution().wire(),
                        account,
                        "declaration.patient-contacted",
                        taken.id().toString(),
                        "保発0710第1号 3(4)",
                        null)))
                .chain(() -> outbox.append(new PatientContacted(
                        taken.id(),
                        taken.visitId(),
                        taken.institution(),
                        report.contactedOn(),
                        report.outcome(),
                        report.given(),
                        clock.instant())));
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}

package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import jp.madoguchi.outage.domain.RegisteredClinic;
import jp.madoguchi.runtime.audit.AuditEntry;
import jp.madoguchi.runtime.audit.AuditLog;
import jp.madoguchi.runtime.outbox.Outbox;

/** 医療機関等を台帳に載せる. */
@ApplicationScoped
public class RegisterClinic {
    private final Clinics clinics;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    RegisterClinic(Clinics clinics, Outbox outbox, AuditLog audit, Clock clock) {
        this.clinics = clinics;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps it as it is now; true when it was not there before. */
    @WithTransaction
    public Uni<Boolean> register(String account, RegisteredClinic clinic) {
        String institution = clinic.institution().wire();
        return clinics.put(clinic)
                .call(() -> outbox.append(clinic.toldAt(clock.instant())))
                .call(() -> audit.record(
                        new AuditEntry(institution, account, "clinic-registered", institution, "incident", null)));
    }
}

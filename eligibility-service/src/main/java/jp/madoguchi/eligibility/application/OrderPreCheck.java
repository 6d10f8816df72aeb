package jp.madoguchi.eligibility.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.eligibility.domain.PreCheck;
import jp.madoguchi.runtime.audit.AuditLog;
import jp.madoguchi.web.Ids;

/** 事前確認を預かる: the bookings are safe when this returns and are asked later, in a lane of their own. */
@ApplicationScoped
public class OrderPreCheck {
    private final PreChecks preChecks;
    private final AuditLog audit;
    private final Ids ids;
    private final Clock clock;

    OrderPreCheck(PreChecks preChecks, AuditLog audit, Ids ids, Clock clock) {
        this.preChecks = preChecks;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Takes the bookings over.
     *
     * @return the id of the pre-check
     */
    @WithTransaction
    public Uni<UUID> order(InstitutionCode institution, String account, PreCheck preCheck) {
        UUID id = ids.next();
        return preChecks
                .add(id, institution, account, preCheck, clock.instant().truncatedTo(ChronoUnit.MICROS))
                .chain(() -> audit.record(new Viewer(institution, account).did("pre-check-ordered", id, "PRE_CHECK")))
                .replaceWith(id);
    }
}

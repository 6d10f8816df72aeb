package jp.madoguchi.eligibility.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.runtime.audit.AuditLog;

/** 予約を取り消す: who moved or does not come is asked for no more; what was answered until then is kept. */
@ApplicationScoped
public class WithdrawBookings {
    private final PreChecks preChecks;
    private final AuditLog audit;

    WithdrawBookings(PreChecks preChecks, AuditLog audit) {
        this.preChecks = preChecks;
        this.audit = audit;
    }

    /**
     * Takes them out of the day.
     *
     * @return how many of them stood in it
     */
    @WithTransaction
    public Uni<Integer> withdraw(Viewer viewer, LocalDate visitDate, List<String> bookingIds) {
        return preChecks
                .withdraw(viewer.institution(), visitDate, bookingIds)
                .call(() -> audit.record(viewer.did("bookings-withdrawn", visitDate.toString(), "PRE_CHECK")));
    }
}

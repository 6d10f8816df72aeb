package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import jp.madoguchi.outage.domain.RefusedNumber;
import jp.madoguchi.runtime.audit.AuditEntry;
import jp.madoguchi.runtime.audit.AuditLog;

/** 反映されなかった照会番号を見る: the institution's own numbers, without the people; a view of any is written down. */
@ApplicationScoped
public class ViewRefusedNumbers {
    private final ReferenceNumbers numbers;
    private final AuditLog audit;

    ViewRefusedNumbers(ReferenceNumbers numbers, AuditLog audit) {
        this.numbers = numbers;
        this.audit = audit;
    }

    /** Those of the asker's institution, the newest first. */
    @WithTransaction
    public Uni<List<RefusedNumber>> view(Asker asker) {
        return numbers.refused(asker.institution())
                .call(refused -> refused.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : audit.record(new AuditEntry(
                                asker.institution().wire(),
                                asker.account(),
                                "refused-numbers-viewed",
                                asker.institution().wire(),
                                "reference-number",
                                null)));
    }
}

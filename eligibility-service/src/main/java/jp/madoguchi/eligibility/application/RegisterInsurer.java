package jp.madoguchi.eligibility.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jp.madoguchi.contracts.event.InsurerRenamed;
import jp.madoguchi.eligibility.application.Insurers.Entered;
import jp.madoguchi.eligibility.domain.Insurer;
import jp.madoguchi.runtime.audit.AuditLog;
import jp.madoguchi.runtime.outbox.Outbox;

/** 保険者を登録する. */
@ApplicationScoped
public class RegisterInsurer {
    private final Insurers insurers;
    private final AuditLog audit;
    private final Outbox outbox;

    RegisterInsurer(Insurers insurers, AuditLog audit, Outbox outbox) {
        this.insurers = insurers;
        this.audit = audit;
        this.outbox = outbox;
    }

    /**
     * Enters an insurer or its new name. The new name is said once, of the insurer: the states of its people are not
     * said anew for it, for there may be tens of millions.
     *
     * @return whether it is new
     */
    @WithTransaction
    public Uni<Boolean> register(String account, Insurer insurer) {
        return insurers.put(insurer)
                .call(entered -> entered == Entered.RENAMED
                        ? outbox.append(new InsurerRenamed(insurer.number(), insurer.name()))
                        : Uni.createFrom().voidItem())
                .call(() -> audit.record(new Network(account)
                        .did("insurer-registered", insurer.number().wire())))
                .map(entered -> entered == Entered.ADDED);
    }
}

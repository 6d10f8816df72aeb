package jp.madoguchi.eligibility.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jp.madoguchi.eligibility.domain.Insurer;
import jp.madoguchi.runtime.audit.AuditLog;

/** 保険者を登録する. */
@ApplicationScoped
public class RegisterInsurer {
    private final Insurers insurers;
    private final AuditLog audit;

    RegisterInsurer(Insurers insurers, AuditLog audit) {
        this.insurers = insurers;
        this.audit = audit;
    }

    /**
     * Enters an insurer or its new name.
     *
     * @return whether it is new
     */
    @WithTransaction
    public Uni<Boolean> register(String account, Insurer insurer) {
        return insurers.put(insurer)
                .call(() -> audit.record(new Network(account)
                        .did("insurer-registered", insurer.number().wire())));
    }
}

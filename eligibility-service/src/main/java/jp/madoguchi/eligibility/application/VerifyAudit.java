package jp.madoguchi.eligibility.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jp.madoguchi.runtime.audit.AuditChain;
import jp.madoguchi.runtime.audit.AuditLog;

/** 監査ログを検証する: recomputes a chain, and keeps that somebody did. */
@ApplicationScoped
public class VerifyAudit {
    private final AuditChain chains;
    private final AuditLog audit;

    VerifyAudit(AuditChain chains, AuditLog audit) {
        this.chains = chains;
        this.audit = audit;
    }

    /** The number of unbroken entries, or the negative sequence of the first broken one. */
    @WithTransaction
    public Uni<Long> verify(String account, String chain) {
        return chains.verify(chain)
                .call(found -> audit.record(new Network(account)
                        .did(found < 0 ? "audit-found-broken" : "audit-verified", chain, "OPERATION")));
    }
}

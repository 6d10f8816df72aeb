package jp.madoguchi.outage.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jp.madoguchi.outage.domain.RefusedUse;
import jp.madoguchi.runtime.audit.AuditEntry;
import jp.madoguchi.runtime.audit.AuditLog;

/** 一般アカウントを断る: nobody is told that the function is not for this account without the log saying so, too. */
@ApplicationScoped
public class RefuseAccount {
    private final AuditLog audit;

    RefuseAccount(AuditLog audit) {
        this.audit = audit;
    }

    /**
     * Keeps that this account asked for it. Must not be called in a session.
     *
     * @param use what it asked for, a stable code
     */
    public Uni<Void> refuse(Asker asker, String use) {
        return audit.recordAlone(new AuditEntry(
                asker.institution().wire(),
                asker.account(),
                "lookup-refused",
                use,
                RefusedUse.Reason.ACCOUNT_NOT_ALLOWED.purpose(),
                null));
    }
}

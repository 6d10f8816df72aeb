package jp.madoguchi.declaration.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import jp.madoguchi.contracts.event.DeclarationContent;
import jp.madoguchi.declaration.domain.EligibilityDeclaration;
import jp.madoguchi.runtime.audit.AuditEntry;
import jp.madoguchi.runtime.audit.AuditLog;

/** 申立書を開いて見る: in memory, and never without an entry in the audit log. */
@ApplicationScoped
public class OpenDeclaration {
    private final Declarations declarations;
    private final SealingKeys keys;
    private final AuditLog audit;

    OpenDeclaration(Declarations declarations, SealingKeys keys, AuditLog audit) {
        this.declarations = declarations;
        this.keys = keys;
        this.audit = audit;
    }

    /** Opens one declaration for one viewer. */
    @WithTransaction
    public Uni<OpenOutcome> open(UUID id, Viewing viewing) {
        return declarations
                .lock(id)
                .chain(found -> found.filter(it -> viewing.mayOpenFormsOf(it.institution()))
                        .map(declaration -> open(declaration, viewing))
                        .orElseGet(() -> Uni.createFrom().item(new OpenOutcome.NotFound())));
    }

    private Uni<OpenOutcome> open(EligibilityDeclaration declaration, Viewing viewing) {
        if (declaration.isDestroyed()) {
            return Uni.createFrom().item(new OpenOutcome.Destroyed());
        }
        return declaration
                .reading()
                .match(
                        readable -> unseal(declaration, viewing),
                        unreadable -> Uni.createFrom().item(new OpenOutcome.Unreadable(unreadable.reason())),
                        () -> Uni.createFrom().item(new OpenOutcome.Destroyed()));
    }

    private Uni<OpenOutcome> unseal(EligibilityDeclaration declaration, Viewing viewing) {
        return declarations
                .sealed(declaration.id())
                .chain(keys::open)
                .chain(opening -> opening.match(
                        content -> shown(declaration, content, viewing),
                        reason -> Uni.createFrom().item(new OpenOutcome.Unreadable(reason))));
    }

    private Uni<OpenOutcome> shown(EligibilityDeclaration declaration, DeclarationContent content, Viewing viewing) {
        return audit.record(new AuditEntry(
                        declaration.institution().wire(),
                        viewing.account(),
                        "declaration.opened",
                        declaration.id().toString(),
                        viewing.purpose(),
                        null))
                .replaceWith(new OpenOutcome.Opened(declaration, content));
    }
}

package jp.madoguchi.declaration.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import jp.madoguchi.contracts.event.DeclarationDestroyed;
import jp.madoguchi.declaration.domain.DestructionCertificate;
import jp.madoguchi.declaration.domain.EligibilityDeclaration;
import jp.madoguchi.runtime.audit.AuditEntry;
import jp.madoguchi.runtime.audit.AuditLog;
import jp.madoguchi.runtime.outbox.Outbox;

/**
 * 廃棄: destroys the key and the sealed content of a declaration, keeps a certificate and tells the others. The
 * event says that no copy can be read any more, so it goes out only when a key was really destroyed here.
 */
@ApplicationScoped
class Destruction {
    private static final String ACCOUNT = "declaration-service";
    private static final String PURPOSE = "保発0710第1号 別添3 廃棄";

    private final Declarations declarations;
    private final SealingKeys keys;
    private final Outbox outbox;
    private final AuditLog audit;

    Destruction(Declarations declarations, SealingKeys keys, Outbox outbox, AuditLog audit) {
        this.declarations = declarations;
        this.keys = keys;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** Destroys what is left of a declaration that has reached its end because of this claim. */
    Uni<Void> of(EligibilityDeclaration destroyed, UUID claimId) {
        return keys.destroyKeyOf(destroyed.id())
                .map(keyDestroyed -> DestructionCertificate.of(destroyed, claimId, keyDestroyed))
                .call(declarations::destroy)
                .call(certificate -> audit.record(entry(certificate)))
                .chain(certificate -> certificate.keyDestroyed()
                        ? outbox.append(event(certificate))
                        : Uni.createFrom().voidItem());
    }

    private static AuditEntry entry(DestructionCertificate certificate) {
        return new AuditEntry(
                certificate.institution().wire(),
                ACCOUNT,
                certificate.keyDestroyed() ? "declaration.destroyed" : "declaration.closed-without-key",
                certificate.declarationId().toString(),
                PURPOSE,
                null);
    }

    private static DeclarationDestroyed event(DestructionCertificate certificate) {
        return new DeclarationDestroyed(
                certificate.declarationId(),
                certificate.visitId(),
                certificate.institution(),
                certificate.destroyedAt());
    }
}

package jp.madoguchi.declaration.persistence;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.declaration.domain.DestructionCertificate;

/** 廃棄の証明の行. */
@Entity
@Table(name = "destruction_certificate")
class CertificateRow extends PanacheEntityBase {
    @Id
    @Column(name = "declaration_id")
    public UUID declarationId;

    @Column(name = "visit_id")
    public UUID visitId;

    @Column
    public String institution;

    @Column(name = "key_id")
    public UUID keyId;

    @Column(name = "claim_id")
    public UUID claimId;

    @Column(name = "destroyed_at")
    public Instant destroyedAt;

    @Column(name = "key_destroyed")
    public boolean keyDestroyed;

    static CertificateRow of(DestructionCertificate certificate) {
        CertificateRow row = new CertificateRow();
        row.declarationId = certificate.declarationId();
        row.visitId = certificate.visitId();
        row.institution = certificate.institution().wire();
        row.keyId = certificate.keyId();
        row.claimId = certificate.claimId();
        row.destroyedAt = certificate.destroyedAt();
        row.keyDestroyed = certificate.keyDestroyed();
        return row;
    }
}

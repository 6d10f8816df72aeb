package jp.madoguchi.declaration.persistence;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.declaration.domain.Contact;
import jp.madoguchi.declaration.domain.EligibilityDeclaration;
import jp.madoguchi.declaration.domain.Reading;
import jp.madoguchi.declaration.domain.TakenDeclaration;
import jp.madoguchi.declaration.domain.UnreadableReason;
import org.jspecify.annotations.Nullable;

/** 申立書の行: the content only as sealed, and only while it may be read. */
@Entity
@Table(name = "declaration")
class DeclarationRow extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column(name = "visit_id")
    public UUID visitId;

    @Column
    public String institution;

    @Column(name = "taken_at")
    public Instant takenAt;

    @Column(name = "arrived_at")
    public Instant arrivedAt;

    @Column(name = "key_id")
    public UUID keyId;

    @Column
    public @Nullable String sealed;

    @Column
    public String @Nullable [] findings;

    @Column
    public @Nullable String unreadable;

    @Column(name = "destroyed_at")
    public @Nullable Instant destroyedAt;

    static DeclarationRow of(EligibilityDeclaration declaration, @Nullable String jwe) {
        TakenDeclaration taken = declaration.taken();
        DeclarationRow row = new DeclarationRow();
        row.id = taken.id();
        row.visitId = taken.visitId();
        row.institution = taken.institution().wire();
        row.takenAt = taken.takenAt();
        row.arrivedAt = taken.arrivedAt();
        row.keyId = taken.keyId();
        row.sealed = jwe;
        row.findings = declaration
                .reading()
                .<String @Nullable []>match(
                        readable -> readable.findings().toArray(String[]::new), unreadable -> null, () -> null);
        row.unreadable = declaration
                .reading()
                .<@Nullable String>match(
                        readable -> null, unreadable -> unreadable.reason().name(), () -> null);
        row.destroyedAt = declaration.destroyedAt();
        return row;
    }

    EligibilityDeclaration declaration(List<Contact> contacts) {
        TakenDeclaration taken =
                new TakenDeclaration(id, visitId, InstitutionCode.valueOf(institution), takenAt, arrivedAt, keyId);
        return new EligibilityDeclaration(taken, reading(), contacts, destroyedAt);
    }

    private Reading reading() {
        if (unreadable != null) {
            return new Reading.Unreadable(UnreadableReason.valueOf(unreadable));
        }
        return findings == null ? new Reading.Gone() : new Reading.Read(List.of(findings));
    }
}

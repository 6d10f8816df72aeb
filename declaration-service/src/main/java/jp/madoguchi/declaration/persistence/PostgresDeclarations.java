package jp.madoguchi.declaration.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.SealedContent;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.declaration.application.Declarations;
import jp.madoguchi.declaration.domain.Contact;
import jp.madoguchi.declaration.domain.DestructionCertificate;
import jp.madoguchi.declaration.domain.EligibilityDeclaration;
import jp.madoguchi.web.Ids;
import org.jspecify.annotations.Nullable;

/** 申立書の表. */
@ApplicationScoped
class PostgresDeclarations implements Declarations {
    private final Ids ids;

    PostgresDeclarations(Ids ids) {
        this.ids = ids;
    }

    @Override
    public Uni<Optional<EligibilityDeclaration>> find(UUID id) {
        return one(DeclarationRow.findById(id));
    }

    @Override
    public Uni<Optional<EligibilityDeclaration>> lock(UUID id) {
        return one(DeclarationRow.findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static Uni<Optional<EligibilityDeclaration>> one(Uni<@Nullable DeclarationRow> found) {
        return found.chain(row -> withContacts(row == null ? List.of() : List.of(row)))
                .map(declarations -> declarations.stream().findFirst());
    }

    @Override
    public Uni<List<EligibilityDeclaration>> lockLiving(UUID visitId, InstitutionCode institution) {
        return DeclarationRow.<DeclarationRow>find(
                        "visitId = ?1 and institution = ?2 and destroyedAt is null order by id",
                        visitId,
                        institution.wire())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .chain(PostgresDeclarations::withContacts);
    }

    @Override
    public Uni<List<EligibilityDeclaration>> latest(InstitutionCode institution, int limit) {
        return DeclarationRow.<DeclarationRow>find(
                        "institution = ?1 order by takenAt desc, id desc", institution.wire())
                .page(0, limit)
                .list()
                .chain(PostgresDeclarations::withContacts);
    }

    private static Uni<List<EligibilityDeclaration>> withContacts(List<DeclarationRow> rows) {
        List<UUID> declarationIds = rows.stream().map(row -> row.id).toList();
        if (declarationIds.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return ContactRow.<ContactRow>list("declarationId in ?1 order by id", declarationIds)
                .map(contacts -> {
                    Map<UUID, List<Contact>> of = contacts.stream()
                            .collect(groupingBy(row -> row.declarationId, mapping(ContactRow::contact, toList())));
                    return rows.stream()
                            .map(row -> row.declaration(of.getOrDefault(row.id, List.of())))
                            .toList();
                });
    }

    @Override
    public Uni<SealedContent> sealed(UUID id) {
        return DeclarationRow.<DeclarationRow>findById(id).map(row -> {
            if (row == null || row.sealed == null) {
                throw new IllegalStateException("a readable declaration without content");
            }
            return new SealedContent(row.keyId, row.sealed);
        });
    }

    @Override
    public Uni<Void> add(EligibilityDeclaration declaration, SealedContent sealed) {
        return DeclarationRow.of(declaration, sealed.jwe()).persistAndFlush().replaceWithVoid();
    }

    @Override
    public Uni<Void> addWithoutContent(EligibilityDeclaration declaration) {
        return DeclarationRow.of(declaration, null).persistAndFlush().replaceWithVoid();
    }

    @Override
    public Uni<Void> addContact(UUID declarationId, Contact contact, String account) {
        ContactRow row = new ContactRow();
        row.id = ids.next();
        row.declarationId = declarationId;
        row.contactedOn = contact.contactedOn();
        row.way = contact.way().name();
        row.outcome = contact.outcome().name();
        row.account = account;
        return row.persistAndFlush().replaceWithVoid();
    }

    @Override
    public Uni<Void> destroy(DestructionCertificate certificate) {
        return DeclarationRow.update(
                        "sealed = null, findings = null, destroyedAt = ?1 where id = ?2",
                        certificate.destroyedAt(),
                        certificate.declarationId())
                .chain(() -> CertificateRow.of(certificate).persistAndFlush())
                .replaceWithVoid();
    }
}

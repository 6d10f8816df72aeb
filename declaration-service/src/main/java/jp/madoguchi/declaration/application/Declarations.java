package jp.madoguchi.declaration.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.SealedContent;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.declaration.domain.Contact;
import jp.madoguchi.declaration.domain.DestructionCertificate;
import jp.madoguchi.declaration.domain.EligibilityDeclaration;

/** 申立書の集まり. */
public interface Declarations {
    /** The declaration with this id. */
    Uni<Optional<EligibilityDeclaration>> find(UUID id);

    /** The declaration with this id, kept from any other change until the transaction ends. */
    Uni<Optional<EligibilityDeclaration>> lock(UUID id);

    /** The declarations of one visit that are not destroyed, kept from any other change until the transaction ends. */
    Uni<List<EligibilityDeclaration>> lockLiving(UUID visitId, InstitutionCode institution);

    /** The declarations of an institution, the latest first, at most this many. */
    Uni<List<EligibilityDeclaration>> latest(InstitutionCode institution, int limit);

    /** The sealed content of a declaration that was readable and is not destroyed; only for one locked before. */
    Uni<SealedContent> sealed(UUID id);

    /** Keeps a declaration that could be read, with its content as sealed as it came. */
    Uni<Void> add(EligibilityDeclaration declaration, SealedContent sealed);

    /** Keeps a declaration without any content. */
    Uni<Void> addWithoutContent(EligibilityDeclaration declaration);

    /** Keeps a contact with the patient, and who recorded it. */
    Uni<Void> addContact(UUID declarationId, Contact contact, String account);

    /** Removes the content of a destroyed declaration and keeps the certificate. */
    Uni<Void> destroy(DestructionCertificate certificate);
}

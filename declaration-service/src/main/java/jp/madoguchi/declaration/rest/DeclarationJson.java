package jp.madoguchi.declaration.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.event.ContactOutcome;
import jp.madoguchi.declaration.domain.Contact;
import jp.madoguchi.declaration.domain.ContactWay;
import jp.madoguchi.declaration.domain.DeclarationState;
import jp.madoguchi.declaration.domain.EligibilityDeclaration;
import jp.madoguchi.declaration.domain.UnreadableReason;
import jp.madoguchi.web.Finding;
import org.jspecify.annotations.Nullable;

/**
 * 申立書の表示: what a list may show of a declaration; nothing in it tells who the patient is.
 *
 * @param unreadable why the form cannot be read; absent for one that can
 * @param findings what is missing on the form for a 不詳 claim; empty once it is destroyed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeclarationJson(
        UUID id,
        UUID visitId,
        Instant takenAt,
        DeclarationState state,
        @Nullable ReasonJson unreadable,
        List<Finding> findings,
        List<ContactJson> contacts,
        @Nullable Instant destroyedAt) {

    static DeclarationJson of(EligibilityDeclaration declaration) {
        return new DeclarationJson(
                declaration.id(),
                declaration.taken().visitId(),
                declaration.taken().takenAt(),
                declaration.state(),
                declaration
                        .reading()
                        .<@Nullable ReasonJson>match(
                                readable -> null, unreadable -> ReasonJson.of(unreadable.reason()), () -> null),
                declaration
                        .reading()
                        .match(readable -> Missing.of(readable.findings()), unreadable -> List.of(), List::of),
                declaration.contacts().stream().map(ContactJson::of).toList(),
                declaration.destroyedAt());
    }

    /** Why a form cannot be read, as a code and in words. */
    record ReasonJson(String code, String message) {
        static ReasonJson of(UnreadableReason reason) {
            return new ReasonJson(reason.code(), reason.label());
        }
    }

    /** One contact with the patient. */
    record ContactJson(LocalDate contactedOn, ContactWay way, ContactOutcome outcome) {
        static ContactJson of(Contact contact) {
            return new ContactJson(contact.contactedOn(), contact.way(), contact.outcome());
        }
    }

    /** The latest declarations of an institution. */
    record ListJson(List<DeclarationJson> declarations) {}
}

package jp.madoguchi.declaration.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import org.jspecify.annotations.Nullable;

/**
 * 被保険者資格申立書: what became of one form, never what it says. Taken → recorded or unreadable → contacted →
 * destroyed; nothing leaves destroyed.
 *
 * @param contacts in the order they were recorded
 * @param destroyedAt 廃棄した時; absent until then
 */
public record EligibilityDeclaration(
        TakenDeclaration taken,
        Reading reading,
        List<Contact> contacts,
        @Nullable Instant destroyedAt) {
    /** Keeps its own copy. */
    public EligibilityDeclaration {
        contacts = List.copyOf(contacts);
    }

    /** The declaration's own id. */
    public UUID id() {
        return taken.id();
    }

    /** The institution that took it. */
    public InstitutionCode institution() {
        return taken.institution();
    }

    /** Where it stands. A contact does not make an unreadable form readable: {@link #reading()} goes on saying so. */
    public DeclarationState state() {
        if (isDestroyed()) {
            return DeclarationState.DESTROYED;
        }
        if (!contacts.isEmpty()) {
            return DeclarationState.CONTACTED;
        }
        return reading.match(
                readable -> DeclarationState.RECORDED,
                unreadable -> DeclarationState.UNREADABLE,
                () -> DeclarationState.DESTROYED);
    }

    /** Whether it is gone for good. */
    public boolean isDestroyed() {
        return destroyedAt != null;
    }

    /** Adds a contact with the patient, if every rule for contacts holds. */
    public ContactDecision contacted(ContactReport report, LocalDate today) {
        if (isDestroyed()) {
            return new ContactDecision.TooLate();
        }
        List<ContactFinding> findings = ContactRules.findings(report, new ContactRules.Bounds(taken.takenOn(), today));
        if (!findings.isEmpty()) {
            return new ContactDecision.Refused(findings);
        }
        List<Contact> more = new ArrayList<>(contacts);
        more.add(report.contact());
        return new ContactDecision.Accepted(new EligibilityDeclaration(taken, reading, more, null), report);
    }

    /**
     * The declaration after its destruction, with nothing left that was read from it; one that is already gone
     * keeps the first time.
     */
    public EligibilityDeclaration destroyed(Instant at) {
        return isDestroyed()
                ? this
                : new EligibilityDeclaration(
                        taken,
                        reading.match(readable -> new Reading.Gone(), unreadable -> unreadable, Reading.Gone::new),
                        contacts,
                        at);
    }
}

package jp.madoguchi.gateway.domain;

import java.time.LocalDate;
import java.util.Set;
import jp.madoguchi.contracts.event.VisitBasis;
import org.jspecify.annotations.Nullable;

/**
 * 窓口の事情: everything the one instruction depends on.
 *
 * @param shown what lies on the desk
 * @param birthDate absent while nobody has told it
 * @param day 資格確認日
 * @param tried what was asked for and could not be shown
 */
public record DeskCase(
        Situation situation,
        Set<Evidence> shown,
        Issued issued,
        CardKind card,
        Presence presence,
        EarlierVisit earlier,
        @Nullable LocalDate birthDate,
        LocalDate day,
        InstitutionKind institution,
        Set<VisitBasis> tried) {

    /** Somebody who has just come: nothing was asked for and nothing shown yet. */
    public static DeskCase atFirst(
            Situation situation,
            CardKind card,
            @Nullable LocalDate birthDate,
            LocalDate day,
            InstitutionKind institution) {
        return new DeskCase(
                situation,
                Set.of(),
                Issued.UNKNOWN,
                card,
                Presence.PRESENT,
                EarlierVisit.FIRST,
                birthDate,
                day,
                institution,
                Set.of());
    }

    /** The case of a visit somebody wants to record. */
    static DeskCase of(Intake intake, AskOutcome outcome, InstitutionKind institution) {
        return new DeskCase(
                Situation.of(outcome),
                intake.shownEvidence(),
                intake.issued(),
                intake.card(),
                intake.presence(),
                intake.earlier(),
                intake.patient().birthDate(),
                intake.confirmationDate(),
                institution,
                intake.tried());
    }
}

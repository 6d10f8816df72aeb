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
 * @param refuted whether the numbers that were shown, or typed, were themselves answered 無効 or 資格情報なし
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
        Set<VisitBasis> tried,
        boolean refuted) {

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
                Set.of(),
                false);
    }

    /** The same, where the numbers that were typed are no coverage's any more. */
    public DeskCase withRefuted(boolean isSo) {
        return new DeskCase(
                situation, shown, issued, card, presence, earlier, birthDate, day, institution, tried, isSo);
    }

    /** The case of a visit somebody wants to record. */
    static DeskCase of(Intake intake, DeskScene scene) {
        return new DeskCase(
                Situation.of(scene.outcome()),
                intake.shownEvidence(),
                intake.issued(),
                intake.card(),
                intake.presence(),
                intake.earlier(),
                intake.patient().birthDate(),
                intake.confirmationDate(),
                scene.institution(),
                intake.tried(),
                scene.refuted());
    }
}

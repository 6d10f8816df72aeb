package jp.madoguchi.outage.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.Copay;
import jp.madoguchi.contracts.event.Reception;
import jp.madoguchi.contracts.event.VisitRecorded;
import jp.madoguchi.contracts.id.InstitutionCode;
import org.jspecify.annotations.Nullable;

/**
 * 受診の数え方: what the board counts of a visit. 10割 was charged where the share was all of it. It was prevented where
 * the desk met a patient it would otherwise have charged all of it, because something was asked for and not shown or
 * somebody looked once more, and the share came out lower.
 */
public record BoardVisit(
        UUID visitId,
        InstitutionCode institution,
        LocalDate day,
        boolean fullCharge,
        boolean prevented,
        Instant takenAt) {
    private static final int ALL_OF_IT = 100;

    /** What this visit counts as. */
    public static BoardVisit of(VisitRecorded visit) {
        boolean fullCharge = isAllOfIt(visit.copay());
        return new BoardVisit(
                visit.visitId(),
                visit.institution(),
                visit.confirmationDate(),
                fullCharge,
                !fullCharge && wasNearIt(visit),
                visit.takenAt());
    }

    private static boolean isAllOfIt(Copay copay) {
        return copay.percent() == ALL_OF_IT;
    }

    private static boolean wasNearIt(VisitRecorded visit) {
        return !visit.tried().isEmpty() || lookedAgain(visit.reception()).isPresent();
    }

    private static Optional<String> lookedAgain(@Nullable Reception reception) {
        return Optional.ofNullable(reception).map(Reception::secondLookBy);
    }
}

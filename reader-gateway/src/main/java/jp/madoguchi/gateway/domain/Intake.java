package jp.madoguchi.gateway.domain;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import jp.madoguchi.contracts.event.CardFace;
import jp.madoguchi.contracts.event.DeclarationContent;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.contracts.id.InsuredNumbers;
import org.jspecify.annotations.Nullable;

/**
 * 受付の申し出: what the person at the desk wants to record.
 *
 * @param ratioPercent the share read on a screen or certificate, known from earlier visits, or told for a form on paper
 * @param paperForm the 申立書 stays on paper
 * @param certificateIssued 有効な資格の交付を受けている
 * @param knownPatient 再診で、受診歴と身元が分かる
 * @param tried what was asked for and could not be shown
 */
public record Intake(
        UUID visitId,
        VisitBasis basis,
        CardKind card,
        CardFace patient,
        LocalDate confirmationDate,
        @Nullable InsuredNumbers shown,
        @Nullable Integer ratioPercent,
        @Nullable DeclarationContent declaration,
        boolean paperForm,
        boolean certificateIssued,
        boolean knownPatient,
        Set<VisitBasis> tried) {
    /** Puts what was tried in one order, so that equal intakes look equal everywhere. */
    public Intake {
        tried = Collections.unmodifiableSet(new TreeSet<>(tried));
    }
}

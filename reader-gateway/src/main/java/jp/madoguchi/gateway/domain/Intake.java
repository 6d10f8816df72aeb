package jp.madoguchi.gateway.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import jp.madoguchi.contracts.event.CardFace;
import jp.madoguchi.contracts.event.DeclarationContent;
import jp.madoguchi.contracts.event.VerificationMethod;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.contracts.id.AssistanceTicket;
import jp.madoguchi.contracts.id.InsuredNumbers;
import org.jspecify.annotations.Nullable;

/**
 * 受付の申し出: what the person at the desk wants to record.
 *
 * @param ratioPercent the share read on a screen or certificate, known from earlier visits, or told for a form on paper
 * @param paperForm the 申立書 stays on paper
 * @param tried what was asked for and could not be shown
 * @param verification how the card's holder was identified
 * @param shownEvidence what lies on the desk
 * @param decidedBy who decided to charge less than 10割 under 2(3)ただし書き
 * @param secondLookBy who looked once more before 10割
 * @param ticket the numbers of a 医療券・調剤券
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
        Set<VisitBasis> tried,
        Presence presence,
        VerificationMethod verification,
        EarlierVisit earlier,
        Issued issued,
        Set<Evidence> shownEvidence,
        @Nullable String decidedBy,
        @Nullable String secondLookBy,
        @Nullable AssistanceTicket ticket) {
    /** Puts every set in one order, so that equal intakes look equal everywhere. */
    public Intake {
        tried = ordered(tried);
        shownEvidence = ordered(shownEvidence);
    }

    private static <T extends Comparable<T>> Set<T> ordered(Collection<T> values) {
        return Collections.unmodifiableSet(new TreeSet<>(values));
    }

    /** 有効な資格の交付を受けている. */
    public boolean certificateIssued() {
        return issued == Issued.YES;
    }

    /** 再診で、受診歴と身元が分かる. */
    public boolean knownPatient() {
        return earlier != EarlierVisit.FIRST;
    }
}

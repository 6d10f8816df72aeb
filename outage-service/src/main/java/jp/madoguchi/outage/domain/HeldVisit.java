package jp.madoguchi.outage.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.CardFace;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.ReconcileResult;
import jp.madoguchi.contracts.event.VisitRecorded;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.id.InsuredNumbers;
import org.jspecify.annotations.Nullable;

/**
 * 控えた受診: a visit taken without an answer, waiting to be checked as of its own 資格確認日. The four items and the shown
 * numbers are kept only
 * while they are needed for that.
 *
 * @param patient the four items; gone once the visit is settled
 * @param shown the numbers of a certificate that was shown; gone once the visit is settled
 * @param result the last result; a held visit has one when a machine could not tell the person
 */
public record HeldVisit(
        UUID visitId,
        InstitutionCode institution,
        Instant takenAt,
        LocalDate confirmationDate,
        Cause cause,
        @Nullable CardFace patient,
        @Nullable InsuredNumbers shown,
        HeldState state,
        @Nullable CheckMethod method,
        @Nullable ReconcileResult result,
        @Nullable String closingReason) {

    /**
     * 控えるべき受診: taken although the question could not be asked. A visit whose question was answered, 資格（無効）and 資格情報なし
     * included, is no case for
     * a later lookup: its answer is known and is followed up by declaration and claim. Neither is one where neither
     * card nor certificate was
     * shown: there was nothing to ask with, no outage kept the answer back (保発0710第1号 1 and 2(3)).
     */
    public static Optional<HeldVisit> of(VisitRecorded visit) {
        Cause cause = visit.couldNotAsk();
        if (cause == null || cause == Cause.NOTHING_PRESENTED || visit.validity() != null) {
            return Optional.empty();
        }
        return Optional.of(new HeldVisit(
                visit.visitId(),
                visit.institution(),
                visit.takenAt(),
                visit.confirmationDate(),
                cause,
                visit.patient(),
                visit.shown(),
                HeldState.HELD,
                null,
                null,
                null));
    }

    /** Whether it still waits. */
    public boolean isHeld() {
        return state == HeldState.HELD;
    }

    /**
     * Whether a person may still settle it: it waits, or the registry did not know the items as they were written
     * down.
     */
    public boolean isOpenToPerson() {
        return isHeld() || result == ReconcileResult.NOT_FOUND;
    }

    /** 事後確認の結果. Ambiguous keeps the visit waiting; current and lost settle it and drop what is no longer needed. */
    public HeldVisit with(CheckMethod by, ReconcileResult found) {
        return switch (found) {
            case CURRENT, LOST -> state(HeldState.RECONCILED, null, null, by, found, closingReason);
            case NOT_FOUND -> state(HeldState.RECONCILED, patient, shown, by, found, closingReason);
            case AMBIGUOUS -> state(HeldState.HELD, patient, shown, by, found, closingReason);
        };
    }

    /** 理由を付けて終了. */
    public HeldVisit closed(String reason) {
        return state(HeldState.CLOSED, null, null, method, result, reason);
    }

    /** 方法3 の検索条件: what was noted from the card; empty when an item the search needs was not legible. */
    public Optional<LookupCriteria> fourItems() {
        if (patient == null) {
            return Optional.empty();
        }
        List<String> area = SearchText.words(SearchText.area(patient.address()));
        List<String> insurer = SearchText.words(patient.insurerName());
        Optional<String> name = SearchText.legibleName(patient.name());
        Optional<String> kana = SearchText.kana(patient.nameKana());
        if ((name.isEmpty() && kana.isEmpty()) || (area.isEmpty() && insurer.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new LookupCriteria(
                name.orElse(null),
                kana.orElse(null),
                patient.birthDate(),
                patient.sex(),
                area,
                area.isEmpty() ? insurer : List.of(),
                confirmationDate));
    }

    private HeldVisit state(
            HeldState next,
            @Nullable CardFace items,
            @Nullable InsuredNumbers numbers,
            @Nullable CheckMethod by,
            @Nullable ReconcileResult found,
            @Nullable String reason) {
        return new HeldVisit(
                visitId, institution, takenAt, confirmationDate, cause, items, numbers, next, by, found, reason);
    }

    /** Masked: this identifies a person, and strings end up in logs. */
    @Override
    public String toString() {
        return "HeldVisit[" + visitId + "]";
    }
}

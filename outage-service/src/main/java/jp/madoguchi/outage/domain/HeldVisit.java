package jp.madoguchi.outage.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.CardFace;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.event.PrintedItem;
import jp.madoguchi.contracts.event.ReconcileResult;
import jp.madoguchi.contracts.event.ResolutionKind;
import jp.madoguchi.contracts.event.VisitRecorded;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.outage.domain.rule.ClaimWindow;
import jp.madoguchi.outage.domain.rule.ClaimWindows;
import jp.madoguchi.outage.domain.rule.ResolutionRules;
import org.jspecify.annotations.Nullable;

/**
 * 控えた受診: a visit taken without an answer, waiting to be checked as of its own 資格確認日. The four items and the shown
 * numbers are kept only
 * while they are needed for that.
 *
 * @param patient the four items; gone once the visit is settled
 * @param shown the numbers of a certificate that was shown; gone once the visit is settled
 * @param result the last result; a held visit has one when a machine could not tell the person
 * @param declared what the desk went by; gone once it is decided what follows from the result
 * @param confirmed the coverage that was found; gone likewise
 * @param resolution what was decided
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
        @Nullable String closingReason,
        @Nullable Declared declared,
        @Nullable Confirmed confirmed,
        @Nullable ResolutionKind resolution) {

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
                null,
                Declared.of(visit),
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
        return isHeld() || (result == ReconcileResult.NOT_FOUND && state != HeldState.MERGED);
    }

    /** 該当者なし: nobody was found by the four items, and no person has said yet what that means. */
    public boolean awaitsWordOfAbsence() {
        return isHeld() && result == ReconcileResult.NOT_FOUND;
    }

    /** 医療券で受け付けた: on 医療扶助, as the desk took it. */
    public boolean isOnAssistance() {
        return declared != null && declared.onAssistance();
    }

    /** 確認できた: settles it, drops the four items, and keeps the coverage only while somebody has to act on it. */
    public HeldVisit settled(CheckMethod by, Hit hit) {
        Confirmed found = Confirmed.of(hit, confirmationDate);
        boolean nothingToDo = declared == null
                || ResolutionRules.deciding(new Comparison(declared, found)).kind() == ResolutionKind.NOTHING;
        return new HeldVisit(
                visitId,
                institution,
                takenAt,
                confirmationDate,
                cause,
                null,
                null,
                HeldState.RECONCILED,
                by,
                hit.standing().valid() ? ReconcileResult.CURRENT : ReconcileResult.LOST,
                closingReason,
                nothingToDo ? null : declared,
                nothingToDo ? null : found,
                nothingToDo ? ResolutionKind.NOTHING : null);
    }

    /** 確認できる資格がない: nobody is registered, which a person may still doubt, or a person has to tell who it is. */
    public HeldVisit open(CheckMethod by, Reconciliation.Open found) {
        HeldState next = found.waits() ? HeldState.HELD : HeldState.RECONCILED;
        return new HeldVisit(
                visitId,
                institution,
                takenAt,
                confirmationDate,
                cause,
                patient,
                shown,
                next,
                by,
                found.result(),
                closingReason,
                declared,
                null,
                null);
    }

    /** 理由を付けて終了. */
    public HeldVisit closed(String reason) {
        return without(HeldState.CLOSED, reason, resolution);
    }

    /**
     * 控えた患者か: whether somebody is of the birth date and the sex that were noted, which every search compares exactly.
     * Where nobody was found, the manual has the patient searched with the sex the insurer registered, so that one
     * need not be the noted one. Of a visit whose patient is gone nobody is.
     */
    public boolean isOf(PersonFacts person) {
        return patient != null
                && patient.birthDate().equals(person.birthDate())
                && (patient.sex() == person.sex() || result == ReconcileResult.NOT_FOUND);
    }

    /** What stands side by side while nobody has decided what follows from it. */
    public Optional<Comparison> comparison() {
        return Optional.ofNullable(declared)
                .filter(before -> state != HeldState.MERGED)
                .flatMap(before -> Optional.ofNullable(confirmed).map(found -> new Comparison(before, found)));
    }

    /** 扱いを決めた: nothing that names a coverage is needed any more. */
    public HeldVisit resolved(ResolutionKind kind) {
        return without(state, closingReason, kind);
    }

    /** The days in which it is claimed next. */
    public ClaimWindow claimWindow(LocalDate today) {
        return ClaimWindows.PUBLISHED.next(confirmationDate, today);
    }

    /** What a person types into the national screen, as long as the visit is a person's to settle. */
    public Optional<NationalSearch> nationalSearch() {
        return Optional.ofNullable(patient)
                .filter(noted -> isOpenToPerson())
                .map(noted -> NationalSearch.of(this, noted));
    }

    /** 券面で読めなかった項目: a search by what was noted of them may find nobody, or somebody else. */
    public List<PrintedItem> illegible() {
        return Optional.ofNullable(patient).map(CardFace::illegible).orElse(List.of());
    }

    /** 日付が確かめられていない: nothing and nobody has confirmed the clock by which the 資格確認日 is. */
    public boolean isDayUnproven() {
        return declared != null && declared.byMachineAlone();
    }

    /** 住所 as a search is made with it: 都道府県、市区町村, which have one spelling each. */
    public @Nullable String searchArea() {
        return patient == null ? null : SearchText.area(patient.address());
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

    private HeldVisit without(HeldState next, @Nullable String reason, @Nullable ResolutionKind kind) {
        return new HeldVisit(
                visitId,
                institution,
                takenAt,
                confirmationDate,
                cause,
                null,
                null,
                next,
                method,
                result,
                reason,
                null,
                null,
                kind);
    }

    /** Masked: this identifies a person, and strings end up in logs. */
    @Override
    public String toString() {
        return "HeldVisit[" + visitId + "]";
    }
}

package jp.madoguchi.claim.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.EligibilityAnswered;
import jp.madoguchi.contracts.event.PatientContacted;
import jp.madoguchi.contracts.event.ReconcileResult;
import jp.madoguchi.contracts.event.SettlementAsked;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.event.VisitReconciled;
import jp.madoguchi.contracts.event.VisitRecorded;
import org.jspecify.annotations.Nullable;

/**
 * 一受診の事実: everything known of one visit, in whatever order it arrived. The decision is always recomputed from all of
 * it, so the order cannot matter.
 *
 * @param settlement what a person asked to be settled with the patient
 * @param sameVisit what people said of this visit and others like it; null while nobody did
 */
public record CaseFacts(
        @Nullable VisitRecorded visit,
        List<EligibilityAnswered> answers,
        List<VisitReconciled> reconciliations,
        @Nullable DeclarationFact declaration,
        List<PatientContacted> contacts,
        @Nullable Charge charge,
        @Nullable SettlementAsked settlement,
        @Nullable SameVisit sameVisit) {
    /** Nothing known yet. */
    public static final CaseFacts NONE = new CaseFacts(null, List.of(), List.of(), null, List.of(), null, null, null);

    /** Keeps its own copies. */
    public CaseFacts {
        answers = List.copyOf(answers);
        reconciliations = List.copyOf(reconciliations);
        contacts = List.copyOf(contacts);
    }

    /** With the visit as the desk recorded it. */
    public CaseFacts with(VisitRecorded recorded) {
        return new CaseFacts(recorded, answers, reconciliations, declaration, contacts, charge, settlement, sameVisit);
    }

    /** With one more answer to a check of this visit. */
    public CaseFacts with(EligibilityAnswered answer) {
        return new CaseFacts(
                visit, added(answers, answer), reconciliations, declaration, contacts, charge, settlement, sameVisit);
    }

    /** With one more check made afterwards. */
    public CaseFacts with(VisitReconciled reconciled) {
        return new CaseFacts(
                visit,
                answers,
                added(reconciliations, reconciled),
                declaration,
                contacts,
                charge,
                settlement,
                sameVisit);
    }

    /** With the declaration; the one recorded last stands. */
    public CaseFacts with(DeclarationFact recorded) {
        boolean older = declaration != null && declaration.recordedAt().isAfter(recorded.recordedAt());
        return older
                ? this
                : new CaseFacts(visit, answers, reconciliations, recorded, contacts, charge, settlement, sameVisit);
    }

    /** With one more contact with the patient. */
    public CaseFacts with(PatientContacted contact) {
        return new CaseFacts(
                visit, answers, reconciliations, declaration, added(contacts, contact), charge, settlement, sameVisit);
    }

    /** With what was done. */
    public CaseFacts with(Charge charged) {
        return new CaseFacts(visit, answers, reconciliations, declaration, contacts, charged, settlement, sameVisit);
    }

    /** With the request to settle; the one made last stands. */
    public CaseFacts with(SettlementAsked asked) {
        boolean older = settlement != null && settlement.askedAt().isAfter(asked.askedAt());
        return older
                ? this
                : new CaseFacts(visit, answers, reconciliations, declaration, contacts, charge, asked, sameVisit);
    }

    /** With what is said now of this visit and others like it. */
    public CaseFacts with(SameVisit said) {
        return new CaseFacts(visit, answers, reconciliations, declaration, contacts, charge, settlement, said);
    }

    /** What people said of this visit and others like it. */
    public SameVisit same() {
        return sameVisit == null ? SameVisit.NONE : sameVisit;
    }

    /** 診療年月日: of the charge, else the 資格確認日 of the visit. */
    public Optional<LocalDate> serviceDate() {
        if (charge != null) {
            return Optional.of(charge.serviceDate());
        }
        return Optional.ofNullable(visit).map(VisitRecorded::confirmationDate);
    }

    /** 診療年月; none while neither the visit nor its charge is here. */
    public Optional<YearMonth> serviceMonth() {
        return serviceDate().map(YearMonth::from);
    }

    /** 合計点数; zero while the charge is missing. */
    public int points() {
        return charge == null ? 0 : charge.points();
    }

    /** The newest 資格（有効） answer that shows its coverage: one without says nothing of it. */
    public Optional<CoverageFacts> confirmedOnline() {
        return answers.stream()
                .filter(answer -> answer.validity() == Validity.VALID)
                .filter(answer -> answer.coverage() != null)
                .max(Comparator.comparing(EligibilityAnswered::answeredAt))
                .map(EligibilityAnswered::coverage);
    }

    /** The newest check made afterwards that found a current coverage. */
    public Optional<VisitReconciled> foundCurrent() {
        return reconciliations.stream()
                .filter(reconciled -> reconciled.result() == ReconcileResult.CURRENT)
                .filter(reconciled -> reconciled.coverage() != null)
                .max(Comparator.comparing(VisitReconciled::reconciledAt));
    }

    /** The newest current coverage found afterwards. */
    public Optional<CoverageFacts> confirmedAfterwards() {
        return foundCurrent().map(VisitReconciled::coverage);
    }

    private static <T> List<T> added(List<T> facts, T fact) {
        if (facts.contains(fact)) {
            return facts;
        }
        List<T> more = new ArrayList<>(facts);
        more.add(fact);
        return more;
    }
}

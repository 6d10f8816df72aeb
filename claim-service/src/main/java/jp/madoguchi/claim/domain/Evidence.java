package jp.madoguchi.claim.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.ContactOutcome;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.EligibilityAnswered;
import jp.madoguchi.contracts.event.PatientContacted;
import jp.madoguchi.contracts.event.ReconcileResult;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.contracts.event.VisitReconciled;
import jp.madoguchi.contracts.event.VisitRecorded;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.rules.ReviewOrganisation;

/**
 * 証拠: the facts of a case, asked the questions the notice asks. The claim month is part of it because 3(4) has a day
 * from which it holds.
 *
 * @param claimMonth 請求年月
 * @param unsureGoesTo where the institution sends 不詳 claims of patients who do not know their kind of insurance
 */
public record Evidence(CaseFacts facts, YearMonth claimMonth, ReviewOrganisation unsureGoesTo) {
    /** 窓口の受診記録. */
    public Optional<VisitRecorded> visit() {
        return Optional.ofNullable(facts.visit());
    }

    /** Whether the patient was taken on this ground. */
    public boolean takenOn(VisitBasis basis) {
        return visit().filter(visit -> visit.basis() == basis).isPresent();
    }

    /** The newest 資格（有効） answer that shows its coverage. */
    public Optional<CoverageFacts> confirmedOnline() {
        return facts.confirmedOnline();
    }

    /** The newest current coverage found afterwards. */
    public Optional<CoverageFacts> confirmedAfterwards() {
        return facts.confirmedAfterwards();
    }

    /** The numbers the patient showed, unless a check has told since that exactly these are lost. */
    public Optional<InsuredNumbers> shown() {
        return visit().map(VisitRecorded::shown).filter(this::notFoundLost);
    }

    /** The coverage of an earlier visit that the patient says is unchanged, unless a check has told otherwise. */
    public Optional<CoverageFacts> remembered() {
        return visit().map(VisitRecorded::former)
                .filter(coverage -> coverage.disqualifiedOn() == null)
                .filter(coverage -> notFoundLost(coverage.numbers()));
    }

    /** The numbers the patient gave when asked, newest first. */
    public Optional<InsuredNumbers> given() {
        return newest(
                        facts.contacts().stream()
                                .filter(contact -> contact.outcome() == ContactOutcome.NUMBERS_GIVEN)
                                .filter(contact -> contact.given() != null),
                        PatientContacted::recordedAt)
                .map(PatientContacted::given);
    }

    /** The lost coverage that ended last: of a check, of the 資格（無効） screen or of earlier visits. */
    public Optional<CoverageFacts> lost() {
        return Stream.concat(foundLost(), visit().map(VisitRecorded::former).stream())
                .max(Comparator.comparing(Evidence::end));
    }

    /** Whether a check said that a newer coverage exists. */
    public boolean newerExists() {
        return facts.answers().stream().anyMatch(answer -> answer.validity() == Validity.INVALID_NEWER_EXISTS);
    }

    /** 有効な保険証等が発行されている, by the desk's record or by the declaration. */
    public boolean certificateIssued() {
        return visit().filter(VisitRecorded::certificateIssued).isPresent()
                || declaration().filter(DeclarationFact::certificateIssued).isPresent();
    }

    /** The declaration on file. */
    public Optional<DeclarationFact> declaration() {
        return Optional.ofNullable(facts.declaration());
    }

    /** The day the patient was last asked. */
    public Optional<LocalDate> contactedOn() {
        return facts.contacts().stream().map(PatientContacted::contactedOn).max(Comparator.naturalOrder());
    }

    /** Whether the question could not be asked at the desk and nobody has asked it since. */
    public boolean awaitsReconciliation() {
        return visit().filter(visit -> visit.couldNotAsk() != null).isPresent()
                && facts.reconciliations().isEmpty()
                && facts.answers().isEmpty();
    }

    /** Whether the desk saw an answer that has not reached this service. */
    public boolean awaitsAnswer() {
        return visit().filter(visit -> visit.validity() == Validity.VALID || visit.validity() == Validity.MULTIPLE)
                        .isPresent()
                && facts.answers().isEmpty();
    }

    /** Whether the last word of a check is that several persons or coverages fit. */
    public boolean ambiguous() {
        Optional<ReconcileResult> afterwards = newest(facts.reconciliations().stream(), VisitReconciled::reconciledAt)
                .map(VisitReconciled::result);
        return afterwards
                .map(result -> result == ReconcileResult.AMBIGUOUS)
                .orElseGet(() -> newest(facts.answers().stream(), EligibilityAnswered::answeredAt)
                        .filter(answer -> answer.validity() == Validity.MULTIPLE)
                        .isPresent());
    }

    /** Whether some number on file is a substitute of 不詳 and no coverage. */
    public boolean hasSubstituteNumbers() {
        Stream<InsuredNumbers> all = Stream.of(
                        Stream.of(shown(), given()).flatMap(Optional::stream),
                        Stream.of(confirmedOnline(), confirmedAfterwards(), lost())
                                .flatMap(Optional::stream)
                                .map(CoverageFacts::numbers))
                .flatMap(numbers -> numbers);
        return all.anyMatch(SubstituteNumbers::in);
    }

    private boolean notFoundLost(InsuredNumbers numbers) {
        return foundLost().noneMatch(lost -> lost.numbers().equals(numbers));
    }

    private Stream<CoverageFacts> foundLost() {
        Stream<CoverageFacts> afterwards = reconciled(ReconcileResult.LOST).map(VisitReconciled::coverage);
        Stream<CoverageFacts> onScreen = Stream.of(Validity.INVALID, Validity.INVALID_NEWER_EXISTS)
                .flatMap(this::answers)
                .map(EligibilityAnswered::coverage);
        return Stream.concat(afterwards, onScreen);
    }

    private Stream<EligibilityAnswered> answers(Validity validity) {
        return facts.answers().stream()
                .filter(answer -> answer.validity() == validity)
                .filter(answer -> answer.coverage() != null);
    }

    private Stream<VisitReconciled> reconciled(ReconcileResult result) {
        return facts.reconciliations().stream()
                .filter(reconciled -> reconciled.result() == result)
                .filter(reconciled -> reconciled.coverage() != null);
    }

    private static <T> Optional<T> newest(Stream<T> facts, Function<T, Instant> at) {
        return facts.max(Comparator.comparing(at));
    }

    private static LocalDate end(CoverageFacts coverage) {
        if (coverage.disqualifiedOn() != null) {
            return coverage.disqualifiedOn();
        }
        return coverage.validUntil() != null ? coverage.validUntil() : coverage.validFrom();
    }
}

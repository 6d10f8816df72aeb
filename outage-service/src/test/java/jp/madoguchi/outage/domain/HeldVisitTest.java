package jp.madoguchi.outage.domain;

import static jp.madoguchi.outage.domain.VisitFixture.heldVisit;
import static jp.madoguchi.outage.domain.VisitFixture.taro;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.CardFace;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.CoverageClass;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.event.PrintedItem;
import jp.madoguchi.contracts.event.Reception;
import jp.madoguchi.contracts.event.ReconcileResult;
import jp.madoguchi.contracts.event.ResolutionKind;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.event.VerificationMethod;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.contracts.event.VisitRecorded;
import jp.madoguchi.contracts.id.Sex;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class HeldVisitTest {
    private static final UUID VISIT = UUID.fromString("019a9f00-0000-7000-8000-00000000c001");
    private static final HeldVisit HELD = heldVisit(taro("東京都港区〇〇5丁目500-1", "東京新橋サンプル保険者"), null);

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/rules/holding-cases.csv", numLinesToSkip = 1)
    void holdsWhatWasTakenWithoutAnAnswer(
            String name, VisitBasis basis, @Nullable Validity validity, @Nullable Cause couldNotAsk, boolean held) {
        assertEquals(
                held,
                HeldVisit.of(VisitFixture.recorded(VISIT, basis, validity, couldNotAsk, null))
                        .isPresent());
    }

    @ParameterizedTest(name = "{0}, for a person {1}: {2}, a word of absence {3}")
    @CsvSource({
        "NOT_FOUND, false, RECONCILED, false",
        "NOT_FOUND, true, HELD, true",
        "AMBIGUOUS, true, HELD, false",
    })
    void keepsTheItemsWhileNobodyIsConfirmed(ReconcileResult result, boolean waits, HeldState state, boolean absence) {
        HeldVisit after = HELD.open(CheckMethod.FOUR_ITEMS, new Reconciliation.Open(result, waits));

        assertEquals(state, after.state());
        assertEquals(waits, after.isHeld());
        assertEquals(absence, after.awaitsWordOfAbsence());
        assertTrue(after.isOpenToPerson());
        assertNotNull(after.patient());
        assertNotNull(after.declared());
        assertEquals(result, after.result());
        assertEquals(Optional.empty(), after.comparison());
    }

    /** S3 has whoever is not found searched with the sex the insurer registered. */
    @ParameterizedTest(name = "found nobody {0}: {1} of {2} is the patient {3}")
    @CsvSource({
        "false, 1954-03-26, MALE, true",
        "false, 1954-03-26, UNSET, false",
        "true, 1954-03-26, UNSET, true",
        "true, 1954-03-27, MALE, false",
    })
    void isOfWhoeverHasTheBirthDateAndTheSexThatIsRegistered(
            boolean nobody, LocalDate born, Sex sex, boolean expected) {
        HeldVisit visit = nobody
                ? HELD.open(CheckMethod.FOUR_ITEMS, Reconciliation.Open.forAPerson(ReconcileResult.NOT_FOUND))
                : HELD;

        assertEquals(expected, visit.isOf(new PersonFacts("新橋 太郎", null, null, born, sex, null, null, null, null)));
    }

    @ParameterizedTest(name = "valid {0}: {1}")
    @CsvSource({"true, CURRENT", "false, LOST"})
    void dropsWhatNobodyHasToActOn(boolean valid, ReconcileResult result) {
        HeldVisit after = HELD.settled(CheckMethod.FOUR_ITEMS, found(LocalDate.of(1990, 4, 2), valid));

        assertEquals(HeldState.RECONCILED, after.state());
        assertEquals(result, after.result());
        assertFalse(after.isOpenToPerson());
        assertNull(after.patient());
        assertNull(after.searchArea());
        assertNull(after.declared());
        assertEquals(Optional.empty(), after.comparison());
        assertEquals(ResolutionKind.NOTHING, after.resolution());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"東京都港区〇〇5丁目500-1, 東京都港区", "東京都港区〇〇五丁目五百番地の一, 東京都港区", "どこか遠く, どこか遠く", ", "})
    void isSearchedWithThePartOfTheAddressThatHasOneSpelling(@Nullable String noted, @Nullable String area) {
        assertEquals(area, heldVisit(taro(noted, null), null).searchArea());
    }

    @Test
    void keepsTheCoverageWhileSomebodyHasToActOnIt() {
        HeldVisit after = HELD.settled(CheckMethod.FOUR_ITEMS, found(LocalDate.of(2021, 1, 1), true));

        assertNull(after.patient());
        assertNull(after.resolution());
        assertEquals(
                Optional.of(20), after.comparison().orElseThrow().confirmed().share());
        HeldVisit resolved = after.resolved(ResolutionKind.RATIO_DIFFERENCE);
        assertEquals(HeldState.RECONCILED, resolved.state());
        assertEquals(ResolutionKind.RATIO_DIFFERENCE, resolved.resolution());
        assertEquals(Optional.empty(), resolved.comparison());
    }

    @Test
    void comparesNothingOfAVisitWhoseTakingIsNotKnown() {
        HeldVisit settled = HELD.settled(CheckMethod.NUMBER, found(LocalDate.of(1990, 4, 2), true))
                .settled(CheckMethod.NUMBER, found(LocalDate.of(2021, 1, 1), true));

        assertEquals(ResolutionKind.NOTHING, settled.resolution());
    }

    /** What was found of it stays with it, for when it is parted again, and is nobody's to act on until then. */
    @Test
    void leavesAMergedVisitToNobody() {
        HeldVisit nobody = HELD.open(CheckMethod.FOUR_ITEMS, new Reconciliation.Open(ReconcileResult.NOT_FOUND, false));
        HeldVisit differing = HELD.settled(CheckMethod.FOUR_ITEMS, found(LocalDate.of(2021, 1, 1), true));

        assertTrue(nobody.isOpenToPerson());
        assertFalse(merged(nobody).isOpenToPerson());
        assertFalse(merged(HELD).isOpenToPerson());
        assertFalse(merged(HELD).isHeld());
        assertTrue(differing.comparison().isPresent());
        assertEquals(Optional.empty(), merged(differing).comparison());
        assertEquals(Optional.empty(), merged(HELD).nationalSearch());
    }

    private static HeldVisit merged(HeldVisit visit) {
        return new HeldVisit(
                visit.visitId(),
                visit.institution(),
                visit.takenAt(),
                visit.confirmationDate(),
                visit.cause(),
                visit.patient(),
                visit.shown(),
                HeldState.MERGED,
                visit.method(),
                visit.result(),
                visit.closingReason(),
                visit.declared(),
                visit.confirmed(),
                visit.resolution());
    }

    private static Hit found(LocalDate born, boolean valid) {
        return ComparisonFixture.hit(
                born, ComparisonFixture.coverage("06139000", null, null, CoverageClass.GENERAL), valid);
    }

    @Test
    void dropsTheItemsWhenClosed() {
        HeldVisit closed = HELD.closed("患者が来院を取り消した");

        assertEquals(HeldState.CLOSED, closed.state());
        assertNull(closed.patient());
        assertEquals(Optional.empty(), closed.fourItems());
        assertNotNull(closed.closingReason());
    }

    @Test
    void asksByPrefectureAndMunicipalityAsOfItsOwnDay() {
        LookupCriteria criteria = HELD.fourItems().orElseThrow(AssertionError::new);

        assertEquals(List.of("東京都港区"), criteria.addressWords());
        assertEquals(List.of(), criteria.insurerWords());
        assertEquals(LocalDate.of(2026, 11, 20), criteria.confirmationDate());
    }

    @Test
    void asksByTheInsurerWhereNoAddressWasNoted() {
        LookupCriteria criteria =
                heldVisit(taro(null, "サンプル保険者"), null).fourItems().orElseThrow(AssertionError::new);

        assertEquals(List.of(), criteria.addressWords());
        assertEquals(List.of("サンプル保険者"), criteria.insurerWords());
    }

    @Test
    void cannotAskWithoutTheThirdItem() {
        assertTrue(heldVisit(taro(null, null), null).fourItems().isEmpty());
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({"髙●太郎, , false", "髙●太郎, タカハシタロウ, true", "新橋太郎, , true"})
    void cannotAskByANameNobodyCouldRead(String name, @Nullable String kana, boolean canAsk) {
        CardFace patient = new CardFace(name, kana, EnrolleeFixture.TARO_BORN, Sex.MALE, "東京都港区", null, null);

        assertEquals(canAsk, heldVisit(patient, null).fourItems().isPresent());
    }

    @Test
    void tellsWhatWasNotToBeReadAsLongAsThePatientIsKept() {
        CardFace noted = new CardFace(
                "新橋 太", null, EnrolleeFixture.TARO_BORN, Sex.MALE, null, "サンプル保険者", List.of(PrintedItem.NAME));
        HeldVisit visit = heldVisit(noted, null);

        assertEquals(List.of(PrintedItem.NAME), visit.illegible());
        assertEquals(List.of(), HELD.illegible());
        assertEquals(List.of(), visit.closed("来院取消").illegible());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"UNCHECKED, true", "AGREED, false", "CORRECTED, false", "STATED, false", ", false"})
    void tellsThatNothingHasConfirmedItsDay(Reception.@Nullable ClockState clock, boolean unproven) {
        VisitRecorded any = VisitFixture.recorded(VISIT, VisitBasis.DECLARATION, null, Cause.LINE_DOWN, null);
        Reception reception = clock == null
                ? null
                : new Reception("uketsuke", false, VerificationMethod.NONE, true, null, null, null, clock);
        HeldVisit visit = HeldVisit.of(VisitFixture.received(any, any.copay(), List.of(), reception))
                .orElseThrow(AssertionError::new);

        assertEquals(unproven, visit.isDayUnproven());
        assertFalse(visit.closed("来院取消").isDayUnproven(), "nobody looks it up any more");
    }

    @Test
    void keepsThePatientOutOfItsText() {
        assertFalse(HELD.toString().contains("新橋"));
    }

    @ParameterizedTest
    @CsvSource({"HELD, 未確認", "RECONCILED, 事後確認済み", "CLOSED, 終了"})
    void saysItsStateInWords(HeldState state, String words) {
        assertEquals(words, state.label());
    }
}

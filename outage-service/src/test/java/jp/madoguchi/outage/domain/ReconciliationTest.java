package jp.madoguchi.outage.domain;

import static jp.madoguchi.outage.domain.EnrolleeFixture.ADACHI_ID;
import static jp.madoguchi.outage.domain.EnrolleeFixture.MINATO_ID;
import static jp.madoguchi.outage.domain.EnrolleeFixture.coverage;
import static jp.madoguchi.outage.domain.EnrolleeFixture.ending;
import static jp.madoguchi.outage.domain.EnrolleeFixture.numbers;
import static jp.madoguchi.outage.domain.EnrolleeFixture.taroOfAdachi;
import static jp.madoguchi.outage.domain.EnrolleeFixture.taroOfMinato;
import static jp.madoguchi.outage.domain.VisitFixture.heldVisit;
import static jp.madoguchi.outage.domain.VisitFixture.taro;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.madoguchi.contracts.event.CardFace;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.Sex;
import org.junit.jupiter.api.Test;

class ReconciliationTest {
    private static final InsuredNumbers SHOWN = numbers("06139000", "9550", "54321", null);

    @Test
    void settlesByFourItemsWhenExactlyOneFits() {
        assertEquals("CURRENT " + MINATO_ID, byFourItems("東京都港区〇〇5丁目", taroOfMinato(), taroOfAdachi()));
    }

    @Test
    void settlesALostCoverageAsLost() {
        Enrollee lost = EnrolleeFixture.taro(
                ADACHI_ID,
                "東京都足立区",
                ending(coverage("06010003", "77", "100", "旧保険者", "2016-04-01"), null, LocalDate.of(2026, 11, 20)));

        assertEquals("LOST " + ADACHI_ID, byFourItems("東京都足立区皇居裏1", lost));
    }

    @Test
    void findsNobodyOnlyWhenNobodyOfThatNameBirthDateAndSexIsRegisteredAndLeavesThatToAPerson() {
        assertEquals("NOT_FOUND waits", byFourItems("東京都港区"));
    }

    @Test
    void findsNobodyWhenTheirOnlyCoverageBeganLater() {
        Enrollee later = EnrolleeFixture.taro(MINATO_ID, "東京都港区", coverage("06139000", "1", "1", null, "2026-11-21"));

        assertEquals("NOT_FOUND waits", byFourItems("東京都港区", later));
    }

    @Test
    void leavesANamesakeWhoseAddressDiffersToAPerson() {
        assertEquals("AMBIGUOUS waits", byFourItems("大阪府大阪市北区1", taroOfMinato()));
    }

    @Test
    void leavesSeveralToAPerson() {
        assertEquals("AMBIGUOUS waits", byFourItems("東京都", taroOfMinato(), taroOfAdachi()));
    }

    @Test
    void leavesMoreThanFiveToAPerson() {
        Enrollee[] many = IntStream.range(0, 6)
                .mapToObj(i -> EnrolleeFixture.taro(
                        new UUID(7, i), "東京都港区", coverage("06139000", "1", "1", null, "2016-04-01")))
                .toArray(Enrollee[]::new);

        assertEquals("AMBIGUOUS waits", byFourItems("東京都港区", many));
    }

    @Test
    void settlesByNumbersWithoutAskingForNameOrAddress() {
        assertEquals("CURRENT " + MINATO_ID, byNumbers(taro(null, null), taroOfMinato()));
    }

    @Test
    void knowsWithoutAPersonThatNobodyCarriesTheNumbers() {
        assertEquals("NOT_FOUND", byNumbers(taro(null, null), taroOfAdachi()));
    }

    @Test
    void leavesNumbersOfSomebodyBornOnAnotherDayToAPerson() {
        CardFace misread = new CardFace("新橋 太郎", null, LocalDate.of(1954, 3, 28), Sex.MALE, null, null, null);

        assertEquals("AMBIGUOUS waits", byNumbers(misread, taroOfMinato()));
    }

    @Test
    void leavesTwinsOnOneNumberToAPerson() {
        Enrollee twin =
                EnrolleeFixture.taro(ADACHI_ID, null, coverage("06139000", "9550", "54321", null, "2016-04-01"));

        assertEquals("AMBIGUOUS waits", byNumbers(taro(null, null), taroOfMinato(), twin));
    }

    @Test
    void leavesWhoeverMayBeSomebodyElseToAPerson() {
        Enrollee mislinked = EnrolleeFixture.mislinked(taroOfMinato());

        assertEquals("AMBIGUOUS waits", byNumbers(taro(null, null), mislinked));
        assertEquals("AMBIGUOUS waits", byFourItems("東京都港区〇〇5丁目", mislinked, taroOfAdachi()));
    }

    @Test
    void trustsNoNumbersOfAVisitWhosePatientIsGone() {
        HeldVisit settled = heldVisit(taro(null, null), SHOWN).closed("終了");

        assertEquals("AMBIGUOUS waits", words(Reconciliation.byNumbers(settled, SHOWN, List.of(taroOfMinato()))));
    }

    @Test
    void leavesWhoeverIsProtectedToAPersonButNotBesideTheirNumbers() {
        Enrollee taro = taroOfMinato();
        Enrollee protectedTaro =
                new Enrollee(taro.personId(), taro.version(), taro.person(), taro.coverages(), false, true);

        assertEquals("AMBIGUOUS waits", byFourItems("東京都港区〇〇5丁目", protectedTaro));
        assertEquals("CURRENT " + MINATO_ID, byNumbers(taro(null, null), protectedTaro));
    }

    private static String byFourItems(String address, Enrollee... candidates) {
        LookupCriteria criteria =
                heldVisit(taro(address, null), null).fourItems().orElseThrow(AssertionError::new);
        return words(Reconciliation.byFourItems(criteria, List.of(candidates)));
    }

    private static String byNumbers(CardFace patient, Enrollee... candidates) {
        return words(Reconciliation.byNumbers(heldVisit(patient, SHOWN), SHOWN, List.of(candidates)));
    }

    private static String words(Reconciliation reconciliation) {
        return reconciliation.match(
                (result, hit) -> result + " " + hit.enrollee().personId(),
                open -> open.result() + (open.waits() ? " waits" : ""));
    }
}

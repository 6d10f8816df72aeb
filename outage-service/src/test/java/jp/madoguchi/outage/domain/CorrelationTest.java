package jp.madoguchi.outage.domain;

import static jp.madoguchi.outage.domain.NetworkFixture.NOW;
import static jp.madoguchi.outage.domain.NetworkFixture.TEN_O_TWO;
import static jp.madoguchi.outage.domain.NetworkFixture.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.IncidentEffect;
import jp.madoguchi.contracts.event.IncidentScope;
import jp.madoguchi.contracts.id.InstitutionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrelationTest {
    private static final String TOKYO = "13";
    private static final String SAITAMA = "11";
    private static final Extent A2 = new Extent(IncidentScope.TERMINAL, "A2");

    private final NetworkFixture clinics = new NetworkFixture();

    @Test
    void namesTheLineOfTwelveOfFourteenClinics() {
        clinics.silent(12, TOKYO, "東通信", "東3", TEN_O_TWO)
                .well(2, TOKYO, "東通信", "東3")
                .well(30, TOKYO, "東通信", "東4")
                .well(60, SAITAMA, "西通信", "西1");

        List<Inference> inferred = infer();

        assertEquals(List.of(line("東3")), extents(inferred));
        assertEquals("14施設中12施設（10:02から）", inferred.get(0).evidence().words());
        assertEquals(
                new Fault(Cause.LINE_DOWN, IncidentEffect.ACCESS_DIFFICULT),
                inferred.get(0).fault());
        assertEquals(0.999, inferred.get(0).evidence().confidence());
    }

    @Test
    void takesTheCauseThatMostOfThemSay() {
        clinics.degraded(5, TOKYO, "東通信", "東3", Cause.CLUSTER_UNREACHABLE, TEN_O_TWO)
                .degraded(3, TOKYO, "東通信", "東3", Cause.LINE_DOWN, TEN_O_TWO)
                .well(40, TOKYO, "東通信", "東4");

        assertEquals(Cause.CLUSTER_UNREACHABLE, infer().get(0).fault().cause());
    }

    @Test
    void keepsSilentAboutThreeClinicsADayWithOneFailingPc() {
        clinics.degraded(1, TOKYO, "東通信", "東3", Cause.READER_BROKEN, TEN_O_TWO.minusSeconds(20_000))
                .degraded(1, TOKYO, "東通信", "東4", Cause.TERMINAL_BROKEN, TEN_O_TWO.minusSeconds(9_000))
                .degraded(1, SAITAMA, "西通信", "西1", Cause.READER_BROKEN, TEN_O_TWO)
                .well(30, TOKYO, "東通信", "東3")
                .well(30, TOKYO, "東通信", "東4")
                .well(30, SAITAMA, "西通信", "西1");

        assertEquals(List.of(), infer());
    }

    @Test
    void keepsSilentEvenWhenTheThreeShareASmallLine() {
        clinics.degraded(1, TOKYO, "東通信", "東9", Cause.READER_BROKEN, TEN_O_TWO.minusSeconds(20_000))
                .degraded(1, TOKYO, "東通信", "東9", Cause.TERMINAL_BROKEN, TEN_O_TWO.minusSeconds(9_000))
                .degraded(1, TOKYO, "東通信", "東9", Cause.READER_BROKEN, TEN_O_TWO)
                .well(90, TOKYO, "東通信", "東4");

        assertEquals(List.of(), infer());
    }

    @Test
    void countsAClinicWithThreePcsOnce() {
        InstitutionCode clinic = clinics.clinic(TOKYO, "東通信", "東9");
        for (int pc = 0; pc < 3; pc++) {
            clinics.add(clinic, true, Cause.LINE_DOWN, TEN_O_TWO, NOW);
        }
        clinics.well(90, TOKYO, "東通信", "東4");

        assertEquals(List.of(), infer());
    }

    @Test
    void countsAClinicOnlyWhenAllItsPcsAreInTrouble() {
        for (int i = 0; i < 6; i++) {
            InstitutionCode clinic = clinics.clinic(TOKYO, "東通信", "東3");
            clinics.add(clinic, true, Cause.TERMINAL_BROKEN, TEN_O_TWO, NOW).add(clinic, false, null, TEN_O_TWO, NOW);
        }
        clinics.well(60, TOKYO, "東通信", "東4");

        assertEquals(List.of(), infer());
        assertEquals(new Network.Count(6, 6), clinics.network().count(line("東3")));
    }

    @Test
    void tellsARegionFromItsTwoCarriers() {
        clinics.silent(20, TOKYO, "東通信", "東1", TEN_O_TWO)
                .silent(20, TOKYO, "西通信", "西1", TEN_O_TWO)
                .well(40, SAITAMA, "東通信", "東2")
                .well(40, SAITAMA, "西通信", "西2");

        List<Inference> inferred = infer();

        assertEquals(List.of(new Extent(IncidentScope.REGION, TOKYO)), extents(inferred));
        assertEquals(Cause.CLUSTER_UNREACHABLE, inferred.get(0).fault().cause());
    }

    @Test
    void tellsACarrierFromItsLines() {
        clinics.silent(10, TOKYO, "東通信", "東1", TEN_O_TWO)
                .silent(10, SAITAMA, "東通信", "東2", TEN_O_TWO)
                .well(20, TOKYO, "西通信", "西1")
                .well(20, SAITAMA, "西通信", "西2");

        assertEquals(List.of(new Extent(IncidentScope.CARRIER, "東通信")), extents(infer()));
    }

    @Test
    void namesTheModelOfTheReadersThatFail() {
        clinics.withTerminal("A2")
                .degraded(10, TOKYO, "東通信", "東1", Cause.READER_BROKEN, TEN_O_TWO)
                .degraded(10, SAITAMA, "西通信", "西1", Cause.READER_BROKEN, TEN_O_TWO)
                .withTerminal("B1")
                .well(20, TOKYO, "東通信", "東1")
                .well(20, SAITAMA, "西通信", "西1");

        List<Inference> inferred = infer();

        assertEquals(List.of(A2), extents(inferred));
        assertEquals("20施設中20施設（10:02から）", inferred.get(0).evidence().words());
        assertEquals(
                new Fault(Cause.READER_BROKEN, IncidentEffect.ACCESS_POSSIBLE),
                inferred.get(0).fault());
    }

    @Test
    void namesTheModelOfTheTerminalsThatAreSilent() {
        clinics.withTerminal("A2")
                .silent(10, TOKYO, "東通信", "東1", TEN_O_TWO)
                .silent(10, SAITAMA, "西通信", "西1", TEN_O_TWO)
                .withTerminal(null)
                .well(20, TOKYO, "東通信", "東1")
                .well(20, SAITAMA, "西通信", "西1");

        assertEquals(List.of(A2), extents(infer()));
        assertEquals(Cause.TERMINAL_BROKEN, infer().get(0).fault().cause());
    }

    /** The same eight clinics have a line and a model in common: what has failed says which of the two it is. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"READER_BROKEN, TERMINAL", "TERMINAL_BROKEN, TERMINAL", "LINE_DOWN, LINE", "CLUSTER_UNREACHABLE, LINE"})
    void tellsTheDevicesFromTheLineTheyHangOn(Cause cause, IncidentScope expected) {
        clinics.withTerminal("A2")
                .degraded(8, TOKYO, "東通信", "東3", cause, TEN_O_TWO)
                .withTerminal("B1")
                .well(40, TOKYO, "東通信", "東4");

        assertEquals(
                List.of(expected),
                infer().stream().map(inference -> inference.extent().scope()).toList());
    }

    @Test
    void takesTheCauseThatLiesInTheLineWhereAsManySayAnother() {
        clinics.degraded(4, TOKYO, "東通信", "東3", Cause.READER_BROKEN, TEN_O_TWO)
                .degraded(4, TOKYO, "東通信", "東3", Cause.LINE_DOWN, TEN_O_TWO)
                .well(40, TOKYO, "東通信", "東4");

        assertEquals(List.of(line("東3")), extents(infer()));
        assertEquals(Cause.LINE_DOWN, infer().get(0).fault().cause());
    }

    @Test
    void takesTheCauseThatLiesInTheDevicesWhereAsManySayAnother() {
        clinics.withTerminal("A2")
                .degraded(4, TOKYO, "東通信", "東1", Cause.TERMINAL_BROKEN, TEN_O_TWO)
                .degraded(4, SAITAMA, "西通信", "西1", Cause.NATIONAL_SYSTEM_DOWN, TEN_O_TWO)
                .withTerminal("B1")
                .well(20, TOKYO, "東通信", "東1")
                .well(20, SAITAMA, "西通信", "西1");

        assertEquals(List.of(A2), extents(infer()));
        assertEquals(Cause.TERMINAL_BROKEN, infer().get(0).fault().cause());
    }

    @Test
    void countsBreakersThatAreOpenBesideTheMode() {
        clinics.withTerminal("A2");
        for (int i = 0; i < 8; i++) {
            clinics.broken(clinics.clinic(TOKYO, "東通信", "東" + i), Cause.TERMINAL_BROKEN, TEN_O_TWO);
        }
        clinics.withTerminal("B1").well(40, TOKYO, "東通信", "東4");

        assertEquals(List.of(A2), extents(infer()));
        assertEquals(TEN_O_TWO, infer().get(0).evidence().since());
    }

    @Test
    void keepsSilentAboutThreeFailingPcsOfOneModelADay() {
        clinics.withTerminal("A2")
                .broken(clinics.clinic(TOKYO, "東通信", "東3"), Cause.READER_BROKEN, TEN_O_TWO.minusSeconds(20_000))
                .broken(clinics.clinic(TOKYO, "東通信", "東4"), Cause.TERMINAL_BROKEN, TEN_O_TWO.minusSeconds(9_000))
                .degraded(1, SAITAMA, "西通信", "西1", Cause.READER_BROKEN, TEN_O_TWO)
                .withTerminal("B1")
                .well(90, TOKYO, "東通信", "東3");

        assertEquals(List.of(), infer());
    }

    @Test
    void namesTwoFaultsAtOnce() {
        clinics.silent(10, TOKYO, "東通信", "東1", TEN_O_TWO)
                .degraded(8, SAITAMA, "西通信", "西2", Cause.LINE_DOWN, TEN_O_TWO)
                .well(30, TOKYO, "西通信", "西1")
                .well(30, SAITAMA, "東通信", "東2");

        assertEquals(List.of(line("東1"), line("西2")), extents(infer()));
    }

    @Test
    void namesTheCountryWhenAllAreSilent() {
        clinics.silent(20, TOKYO, "東通信", "東1", TEN_O_TWO).silent(20, SAITAMA, "西通信", "西1", TEN_O_TWO);

        List<Inference> inferred = infer();

        assertEquals(List.of(Extent.NATIONAL), extents(inferred));
        assertEquals(Cause.CLUSTER_UNREACHABLE, inferred.get(0).fault().cause());
    }

    @Test
    void namesTheCountryWhenItIsAsBadOutsideOfTheWorstPart() {
        clinics.silent(200, TOKYO, "東通信", "東1", TEN_O_TWO)
                .silent(160, SAITAMA, "西通信", "西1", TEN_O_TWO)
                .well(40, SAITAMA, "西通信", "西1");

        assertEquals(List.of(Extent.NATIONAL), extents(infer()));
        assertEquals(0.9, infer().get(0).evidence().confidence());
    }

    @Test
    void believesGatewaysThatSayTheNationalSystemIsDown() {
        clinics.degraded(2, TOKYO, "東通信", "東1", Cause.NATIONAL_SYSTEM_DOWN, TEN_O_TWO)
                .degraded(2, SAITAMA, "西通信", "西1", Cause.NATIONAL_SYSTEM_DOWN, TEN_O_TWO)
                .degraded(1, SAITAMA, "西通信", "西1", Cause.READER_BROKEN, TEN_O_TWO)
                .well(20, TOKYO, "東通信", "東1")
                .well(20, SAITAMA, "西通信", "西1");

        assertEquals(List.of(Extent.NATIONAL), extents(infer()));
        assertEquals(Cause.NATIONAL_SYSTEM_DOWN, infer().get(0).fault().cause());
    }

    @Test
    void doesNotBelieveTheFewerOfThoseInTrouble() {
        clinics.degraded(3, TOKYO, "東通信", "東1", Cause.NATIONAL_SYSTEM_DOWN, TEN_O_TWO)
                .degraded(3, SAITAMA, "西通信", "西1", Cause.READER_BROKEN, TEN_O_TWO)
                .well(20, TOKYO, "東通信", "東1")
                .well(20, SAITAMA, "西通信", "西1");

        assertEquals(List.of(), infer());
    }

    @Test
    void countsThoseThatFellSilentTogetherAndNoOlderTrouble() {
        clinics.silent(10, TOKYO, "東通信", "東3", TEN_O_TWO.minusSeconds(300))
                .silent(2, TOKYO, "東通信", "東3", TEN_O_TWO)
                .degraded(1, TOKYO, "東通信", "東3", Cause.READER_BROKEN, TEN_O_TWO.minusSeconds(9_000))
                .well(1, TOKYO, "東通信", "東3")
                .well(60, SAITAMA, "西通信", "西1");

        Evidence evidence = infer().get(0).evidence();

        assertEquals("14施設中10施設（9:57から）", evidence.words());
        assertEquals(new Network.Count(14, 1), clinics.network().count(line("東3")));
    }

    @Test
    void saysNothingOfOneOfTwo() {
        clinics.silent(1, TOKYO, "東通信", "東1", TEN_O_TWO).well(1, TOKYO, "東通信", "東1");

        assertEquals(List.of(), infer());
    }

    @Test
    void doesNotTakeTheEveningForAFault() {
        for (int minute = 0; minute < 12; minute++) {
            clinics.silent(1, TOKYO, "東通信", "東1", NOW.minus(Duration.ofMinutes(minute + 1)));
        }
        clinics.well(60, SAITAMA, "西通信", "西1");

        assertEquals(List.of(), infer());
    }

    @Test
    void knowsTheRegionOfAClinicNobodyRegistered() {
        Network network = Network.of(
                List.of(new Sign(
                        new UUID(7, 1),
                        InstitutionCode.valueOf("1311234569"),
                        true,
                        Cause.LINE_DOWN,
                        TEN_O_TWO,
                        NOW,
                        Set.of(),
                        null)),
                RegisteredClinic::extentsOf,
                NOW,
                NetworkFixture.SILENT_AFTER);

        assertEquals(new Network.Count(1, 0), network.count(new Extent(IncidentScope.REGION, TOKYO)));
    }

    @Test
    void leavesOutWhatIsExplained() {
        clinics.silent(12, TOKYO, "東通信", "東3", TEN_O_TWO).well(30, TOKYO, "東通信", "東4");

        assertEquals(List.of(), Correlation.infer(clinics.network().without(line("東3")), NOW));
    }

    @Test
    void computesTheTestOfFisher() {
        // 3 of 3 drawn out of 10, 3 of which are marked: 1 / C(10, 3)
        assertEquals(1.0 / 120, Hypergeometric.atLeast(3, 3, 3, 10), 1e-12);
        assertEquals(1, Hypergeometric.atLeast(0, 3, 3, 10), 1e-12);
        assertEquals(1, Hypergeometric.atLeast(2, 5, 7, 10), 1e-12);
        assertTrue(Hypergeometric.atLeast(12, 14, 12, 104) < 1e-12);
        assertEquals(1, Hypergeometric.atLeast(0, 5_000, 4_000, 100_000), 1e-9);
        assertEquals(0, Hypergeometric.atLeast(8, 7, 9, 10));
    }

    private List<Inference> infer() {
        return Correlation.infer(clinics.network(), NOW);
    }

    private static List<Extent> extents(List<Inference> inferred) {
        return inferred.stream().map(Inference::extent).toList();
    }
}

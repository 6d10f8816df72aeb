package jp.madoguchi.outage.domain.rule;

import static jp.madoguchi.outage.domain.VisitFixture.heldVisit;
import static jp.madoguchi.outage.domain.VisitFixture.taro;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.madoguchi.contracts.event.CardFace;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.event.ReconcileResult;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.outage.domain.EnrolleeFixture;
import jp.madoguchi.outage.domain.Finding;
import jp.madoguchi.outage.domain.HeldVisit;
import jp.madoguchi.outage.domain.NationalAnswer;
import jp.madoguchi.outage.domain.NationalResult;
import jp.madoguchi.outage.domain.NationalSearch;
import jp.madoguchi.outage.domain.Reconciliation;
import jp.madoguchi.outage.domain.VisitFixture;
import jp.madoguchi.testing.architecture.Covers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NationalResultRulesTest {
    private static final HeldVisit VISIT = heldVisit(taro("東京都港区〇〇5丁目", null), null);
    private static final CoverageFacts COVERAGE =
            EnrolleeFixture.coverage("06139000", "9550", "54321", "東京新橋サンプル保険者", "2016-04-01");

    @Covers({"OUT-311", "OUT-312", "OUT-313", "OUT-314", "OUT-315", "OUT-317"})
    @ParameterizedTest(name = "{0} of {1}, born {2} {3}, coverage {4}, file of {5}, used {6}: {7}")
    @CsvSource({
        "CURRENT, 2026-11-20, 1954-03-26, MALE, true, , false, ''",
        "CURRENT, 2026-11-20, 1954-03-26, MALE, true, 1311234569, false, ''",
        "LOST, 2026-11-20, 1954-03-26, MALE, true, , false, ''",
        "NOT_FOUND, 2026-11-20, , , false, , false, ''",
        "CURRENT, 2026-11-19, 1954-03-26, MALE, true, , false, OUT-311",
        "CURRENT, , 1954-03-26, MALE, true, , false, OUT-311",
        "CURRENT, 2026-11-20, 1954-03-27, MALE, true, , false, OUT-312",
        "CURRENT, 2026-11-20, 1954-03-26, FEMALE, true, , false, OUT-312",
        "CURRENT, 2026-11-20, 1954-03-26, MALE, true, 1317654323, false, OUT-313",
        "CURRENT, 2026-11-20, 1954-03-26, MALE, true, none, false, OUT-313",
        "CURRENT, 2026-11-20, 1954-03-26, MALE, true, 1311234569, true, OUT-314",
        "CURRENT, 2026-11-20, 1954-03-26, MALE, false, , false, OUT-315",
        "LOST, 2026-11-20, , , true, , false, OUT-315",
        "NOT_FOUND, 2026-11-20, 1954-03-26, MALE, false, , false, OUT-315",
        "NOT_FOUND, 2026-11-20, , , true, , false, OUT-315",
        "SEVERAL, 2026-11-20, 1954-03-26, MALE, true, , false, OUT-315",
        "SEVERAL, , 1954-03-27, MALE, true, none, true, OUT-311 OUT-312 OUT-313 OUT-314 OUT-315",
        "ASSISTANCE_ONLY, 2026-11-20, 1954-03-26, MALE, false, 1311234569, false, OUT-317",
        "ASSISTANCE_ONLY, 2026-11-20, , , false, 1311234569, false, OUT-315",
        "ASSISTANCE_ONLY, 2026-11-20, 1954-03-27, MALE, false, 1311234569, false, OUT-312 OUT-317"
    })
    void takesAResultAboutThisVisitOnly(
            NationalAnswer result,
            @Nullable LocalDate day,
            @Nullable LocalDate born,
            @Nullable Sex sex,
            boolean coverage,
            @Nullable String file,
            boolean used,
            String expected) {
        NationalResult national = new NationalResult(
                day,
                result,
                born == null || sex == null ? null : person(born, sex),
                coverage ? COVERAGE : null,
                file(file));

        assertEquals(expected, ids(NationalResultRules.findings(VISIT, national, used)));
    }

    @Covers("OUT-318")
    @Test
    void tellsWhoWasTakenOnATicketThatTheDeskWasRight() {
        HeldVisit onTicket = HeldVisit.of(VisitFixture.recorded(
                        UUID.fromString("019a9f00-0000-7000-8000-00000000c002"),
                        VisitBasis.ASSISTANCE_TICKET,
                        null,
                        Cause.LINE_DOWN,
                        null))
                .orElseThrow(AssertionError::new);
        NationalResult national = new NationalResult(
                LocalDate.of(2026, 11, 20),
                NationalAnswer.ASSISTANCE_ONLY,
                person(EnrolleeFixture.TARO_BORN, Sex.MALE),
                null,
                null);

        assertEquals("OUT-318", ids(NationalResultRules.findings(onTicket, national, false)));
        assertEquals("OUT-317", ids(NationalResultRules.findings(VISIT, national, false)));
        assertFalse(VISIT.closed("来院取消").isOnAssistance());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"CURRENT, CURRENT", "LOST, LOST", "NOT_FOUND, NOT_FOUND", "AMBIGUOUS, SEVERAL"})
    void takesATypedResultForTheAnswerItIs(ReconcileResult typed, NationalAnswer expected) {
        assertEquals(expected, NationalAnswer.of(typed));
        assertEquals(typed, expected.result());
    }

    @Test
    void takesNobodyForThePatientOfAVisitWhosePatientIsGone() {
        NationalResult national = new NationalResult(
                LocalDate.of(2026, 11, 20),
                NationalAnswer.CURRENT,
                person(EnrolleeFixture.TARO_BORN, Sex.MALE),
                COVERAGE,
                null);

        assertEquals("OUT-312", ids(NationalResultRules.findings(VISIT.closed("来院取消"), national, false)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"CURRENT, CURRENT 新橋 太郎", "LOST, LOST 新橋 太郎", "NOT_FOUND, NOT_FOUND"})
    void settlesAsALookupWould(NationalAnswer result, String expected) {
        boolean nobody = result == NationalAnswer.NOT_FOUND;
        NationalResult national = new NationalResult(
                null,
                result,
                nobody ? null : person(EnrolleeFixture.TARO_BORN, Sex.MALE),
                nobody ? null : COVERAGE,
                null);

        assertEquals(
                expected,
                national.reconciliation()
                        .match(
                                (settled, hit) ->
                                        settled + " " + hit.enrollee().person().name(),
                                open -> open.result() + (open.waits() ? " waits" : "")));
        assertFalse(national.toString().contains("新橋"));
    }

    @Test
    void givesTheValuesToCopyInTheOrderOfTheScreen() {
        CardFace noted = new CardFace(
                "新橋 太郎", "シンバシ タロウ", EnrolleeFixture.TARO_BORN, Sex.MALE, "東京都港区〇〇5丁目500-1", "サンプル保険者", null);

        assertEquals(
                "氏名=新橋 太郎 / 氏名（カナ）=シンバシ タロウ / 生年月日=昭和29年3月26日 / 性別=男 / 住所=東京都港区" + " / 保険者名=サンプル保険者 / 資格確認日=2026/11/20",
                words(heldVisit(noted, null)));
        assertEquals("氏名=新橋 太郎 / 生年月日=昭和29年3月26日 / 性別=男 / 資格確認日=2026/11/20", words(heldVisit(taro(null, " "), null)));
    }

    @Test
    void givesNothingOfAVisitThatIsNoPersonsToSettle() {
        assertEquals(Optional.empty(), VISIT.closed("来院取消").nationalSearch());
        HeldVisit notFound = VISIT.open(CheckMethod.FOUR_ITEMS, Reconciliation.Open.knownAbsent());
        assertEquals(true, notFound.nationalSearch().isPresent());
        NationalSearch search = VISIT.nationalSearch().orElseThrow(AssertionError::new);
        assertEquals("NationalSearch[***]", search.toString());
        assertEquals("Field[氏名]", search.fields().get(0).toString());
    }

    private static String words(HeldVisit visit) {
        return visit.nationalSearch().orElseThrow(AssertionError::new).fields().stream()
                .map(field -> field.label() + "=" + field.value())
                .collect(Collectors.joining(" / "));
    }

    private static PersonFacts person(LocalDate born, Sex sex) {
        return new PersonFacts("新橋 太郎", null, null, born, sex, null, null, null, null);
    }

    private static NationalResult.@Nullable File file(@Nullable String institution) {
        return institution == null
                ? null
                : new NationalResult.File(
                        institution.equals("none") ? null : InstitutionCode.valueOf(institution), "00");
    }

    private static String ids(List<Finding> findings) {
        return findings.stream().map(Finding::rule).collect(Collectors.joining(" "));
    }
}

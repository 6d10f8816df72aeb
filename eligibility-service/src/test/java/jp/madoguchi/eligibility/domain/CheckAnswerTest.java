package jp.madoguchi.eligibility.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.Copay;
import jp.madoguchi.contracts.event.CopayClause;
import jp.madoguchi.contracts.event.CoverageClass;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.Relationship;
import jp.madoguchi.contracts.id.InsuredNumber;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.InsurerNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckAnswerTest {
    private static final UUID CHECK = UUID.fromString("01900000-0000-7000-8000-00000000000c");
    private static final Instant AT = Instant.parse("2026-11-21T01:02:03Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest(name = "born {0}, registered {1}: {2}, {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "1984-04-01,-,30,原則 3割",
                "2024-05-05,-,20,義務教育就学前 2割",
                "1954-03-26,-,20,70歳から74歳 2割（所得により3割）",
                "1954-03-26,30,20,70歳から74歳 2割（所得により3割）",
                "1984-04-01,20,30,原則 3割",
            })
    void chargesTheRatioOfTheAgeWhateverShareACoverageThatHasNoneIsRegisteredWith(
            LocalDate born, @Nullable Integer registered, int percent, String why) {
        CheckAnswer answer = answer(born, valid(born, coverage("06139000", CoverageClass.GENERAL, registered)));

        assertEquals(new PatientShare(percent, CopayClause.ONLINE_CHECK, why), answer.copay());
        assertEquals(
                new Copay(percent, CopayClause.ONLINE_CHECK), answer.copay().copay());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            nullValues = "-",
            value = {"30,登録されている負担割合 3割", "10,登録されている負担割合 1割", "-,後期高齢者医療 1割（所得により2割・3割）"})
    void chargesTheRegisteredRatioOfTheLateElderly(@Nullable Integer registered, String why) {
        LocalDate born = LocalDate.of(1945, 1, 1);
        CheckAnswer answer = answer(born, valid(born, lateElderly(registered)));

        assertEquals(why, answer.copay().why());
    }

    @Test
    void chargesTheLowestShareOfTheLateElderlyAndSaysWhatItMayTurnOutToBe() {
        LocalDate born = LocalDate.of(1945, 1, 1);
        CheckAnswer answer = answer(born, valid(born, lateElderly(null)));

        assertEquals(new PatientShare(10, CopayClause.ONLINE_CHECK, "後期高齢者医療 1割（所得により2割・3割）"), answer.copay());
    }

    @Test
    void chargesEverythingOfWhoIsPaidBackByTheInsurer() {
        LocalDate born = LocalDate.of(1984, 4, 1);

        CheckAnswer answer = answer(born, valid(born, coverage("06139000", CoverageClass.SPECIAL_PAYMENT, null)));

        assertEquals(new PatientShare(100, CopayClause.ONLINE_CHECK, "特別療養費支給対象者のため全額"), answer.copay());
    }

    @Test
    void leavesTheShareToTheDeclarationWhenNoCoverageIsInForce() {
        LocalDate born = LocalDate.of(1984, 4, 1);
        PatientShare declared =
                new PatientShare(30, CopayClause.NOTICE_2_2, "資格を確認できないため、患者が申し立てた割合による。申立てがなければ 原則 3割");
        CoverageFacts coverage = coverage("06139000", CoverageClass.GENERAL, 20);

        assertEquals(
                declared,
                answer(born, new CheckOutcome.Lost(CHECK, CoverageFixture.anyPerson(), coverage, false))
                        .copay());
        assertEquals(declared, answer(born, new CheckOutcome.NotFound()).copay());
        assertEquals(
                declared,
                answer(born, new CheckOutcome.Multiple(CheckOutcome.Multiple.Reason.SEVERAL_PEOPLE))
                        .copay());
    }

    @Test
    void leavesTheAmountOfMedicalAssistanceToItsTicket() {
        LocalDate born = LocalDate.of(1984, 4, 1);

        CheckAnswer answer = answer(born, new CheckOutcome.Unregistered(CoverageFixture.anyPerson()));

        assertEquals(
                new PatientShare(30, CopayClause.NOTICE_2_1, "医療扶助の本人支払額（医療券のとおり）。医療扶助を確かめられなければ 原則 3割"),
                answer.copay());
        assertEquals("INS-105", answer.instruction().code());
        assertEquals("この資格は有効です（未登録）。", answer.screen().status());
        assertEquals(CoverageFixture.anyPerson(), answer.person());
        assertNull(answer.coverage());
        assertNull(answer(born, new CheckOutcome.Unregistered(null)).person());
    }

    @Test
    void showsALostCoverageAndItsPersonButNothingOfTwoPeople() {
        LocalDate born = LocalDate.of(1984, 4, 1);
        CoverageFacts coverage = coverage("06139000", CoverageClass.GENERAL, null);

        CheckAnswer lost = answer(born, new CheckOutcome.Lost(CHECK, CoverageFixture.anyPerson(), coverage, true));
        CheckAnswer multiple = answer(born, new CheckOutcome.Multiple(CheckOutcome.Multiple.Reason.SEVERAL_PEOPLE));

        assertEquals(coverage, lost.coverage());
        assertEquals(CoverageFixture.anyPerson(), lost.person());
        assertNull(multiple.coverage());
        assertNull(multiple.person());
    }

    @ParameterizedTest(name = "born {0}, asked for {1}: preschool {2}")
    @CsvSource({
        "2020-04-01,2026-11-20,false",
        "2020-04-02,2026-11-20,true",
        "2020-04-01,2026-03-31,true",
        "2020-04-01,2026-04-01,false",
        "2020-04-02,2027-03-31,true",
        "2020-04-02,2027-04-01,false",
        "2026-11-19,2026-11-20,true",
    })
    void flagsWhoIsNotYetAtSchool(LocalDate born, LocalDate day, boolean preschool) {
        CheckQuestion question =
                new CheckQuestion.ByNumbers(CheckMethod.CARD, CoverageFixture.numbers("A", "01"), born, day);

        assertEquals(
                preschool,
                CheckAnswer.of(CHECK, question, new CheckOutcome.NotFound(), AT).preschool());
    }

    @Test
    void hasNoShareForADayBeforeBirth() {
        assertThrows(IllegalStateException.class, () -> answer(DAY.plusDays(1), new CheckOutcome.NotFound()));
    }

    private static CheckAnswer answer(LocalDate born, CheckOutcome outcome) {
        CheckQuestion question =
                new CheckQuestion.ByNumbers(CheckMethod.CARD, CoverageFixture.numbers("A", "01"), born, DAY);
        return CheckAnswer.of(CHECK, question, outcome, AT);
    }

    private static CoverageFacts lateElderly(@Nullable Integer registered) {
        return new CoverageFacts(
                new InsuredNumbers(InsurerNumber.valueOf("39130018"), null, InsuredNumber.valueOf("00012345"), null),
                "広域連合",
                Relationship.SELF,
                null,
                CoverageClass.GENERAL,
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2020, 1, 1),
                null,
                null,
                null,
                registered,
                null);
    }

    private static CheckOutcome valid(LocalDate born, CoverageFacts coverage) {
        return new CheckOutcome.Valid(CoverageFixture.PERSON, CoverageFixture.personBornOn(born), coverage);
    }

    private static CoverageFacts coverage(String insurer, CoverageClass classification, @Nullable Integer ratio) {
        return new CoverageFacts(
                CoverageFixture.numbers(insurer, "01"),
                "東京新橋サンプル保険者",
                Relationship.SELF,
                null,
                classification,
                LocalDate.of(2021, 2, 1),
                LocalDate.of(2021, 2, 1),
                null,
                null,
                null,
                ratio,
                null);
    }
}

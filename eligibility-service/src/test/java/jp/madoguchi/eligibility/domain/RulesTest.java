package jp.madoguchi.eligibility.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.CoverageClass;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.ElderlyRecipient;
import jp.madoguchi.contracts.event.InsuranceKind;
import jp.madoguchi.contracts.event.LossReason;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.event.Relationship;
import jp.madoguchi.contracts.id.InsurerNumber;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.testing.architecture.CoveredRules;
import jp.madoguchi.testing.architecture.Covers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void everyRuleOfTheCataloguesIsProvedHere() {
        List<String> catalogue = Stream.of(
                        RegistryRules.catalogue(Set.of()),
                        OperationRules.CATALOGUE,
                        QuestionRules.catalogue(TODAY),
                        QuestionRules.WHEN_NOBODY_IS_FOUND,
                        QuestionRules.BY_HAND,
                        InsurerRules.CATALOGUE,
                        CardRules.CATALOGUE,
                        ObservationRules.ofKeeping(ObservationFixture.CLINIC, Instant.EPOCH),
                        ObservationRules.OF_ANSWERING,
                        ReferenceNumberRules.catalogue(TODAY),
                        ConsentRules.catalogue(Instant.EPOCH),
                        MislinkRules.catalogue(TODAY),
                        JoinRules.CATALOGUE,
                        ProtectionRules.CATALOGUE)
                .flatMap(List::stream)
                .map(Rule::id)
                .toList();
        List<String> desk = Stream.of(
                        ClosureRules.catalogue(ConfirmationTest.task()).stream().map(Rule::id),
                        PreCheckRules.catalogue(TODAY).stream().map(Rule::id),
                        Stream.of(VisitRisk.values()).map(VisitRisk::rule))
                .flatMap(ids -> ids)
                .toList();

        CoveredRules.in("jp.madoguchi.eligibility")
                .check(Stream.of(catalogue, desk).flatMap(List::stream).toList());
    }

    @ParameterizedTest(name = "{0}")
    @Covers({"ELG-101", "ELG-102", "ELG-103", "ELG-104"})
    @CsvSource(
            nullValues = "-",
            value = {
                "sound and open, 2021-02-01,2021-02-01,-,-,-,-",
                "one day of coverage, 2021-02-01,2021-02-01,2021-02-01,-,-,-",
                "ends the day before it begins, 2021-02-01,2021-02-01,2021-01-31,-,-,ELG-101",
                "lost on the day of qualifying, 2021-02-01,2021-02-01,-,2021-02-01,-,-",
                "lost the day before, 2021-02-01,2021-02-01,-,2021-01-31,-,ELG-102",
                "a reason and its day, 2021-02-01,2021-02-01,-,2021-03-01,DEATH,-",
                "a reason without a day, 2021-02-01,2021-02-01,-,-,DEATH,ELG-103",
                "valid from the day of qualifying on, 2021-02-01,2021-02-02,-,-,-,-",
                "valid the day before qualifying, 2021-02-01,2021-01-31,-,-,-,ELG-104",
                "lost after qualifying on a day nobody knows, -,2021-02-01,-,2021-03-01,-,-",
            })
    void aCoverageIsSound(
            String name,
            @Nullable LocalDate qualified,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate lost,
            @Nullable LossReason reason,
            @Nullable String broken) {
        CoverageFacts coverage = new CoverageFacts(
                CoverageFixture.numbers("A", "01"),
                null,
                Relationship.SELF,
                null,
                CoverageClass.GENERAL,
                qualified,
                from,
                until,
                lost,
                reason,
                null,
                null);

        assertEquals(broken == null ? List.of() : List.of(broken), broken(coverage));
    }

    @ParameterizedTest(name = "{0} {1}%")
    @Covers({"ELG-105", "ELG-116"})
    @CsvSource(
            nullValues = "-",
            value = {
                "39130018,-,-",
                "39130018,10,-",
                "39130018,30,-",
                "39130018,15,ELG-105",
                "39130018,100,ELG-105",
                "138057,-,-",
                "138057,30,ELG-116",
                "06139000,20,ELG-116",
                "06139000,15,ELG-105 ELG-116",
            })
    void onlyTheLateElderlyHaveAShareOfTheirOwn(String insurer, @Nullable Integer ratio, @Nullable String broken) {
        CoverageFacts coverage = new CoverageFacts(
                CoverageFixture.numbers(insurer, null),
                null,
                Relationship.SELF,
                null,
                CoverageClass.GENERAL,
                LocalDate.of(2021, 2, 1),
                LocalDate.of(2021, 2, 1),
                null,
                null,
                null,
                ratio,
                null);

        assertEquals(broken == null ? List.of() : List.of(broken.split(" ")), broken(coverage));
    }

    @ParameterizedTest(name = "qualified on {0}")
    @Covers("ELG-106")
    @CsvSource(
            nullValues = "-",
            value = {"1984-04-01,-", "1984-03-31,ELG-106"})
    void nobodyIsCoveredBeforeBirth(LocalDate qualified, @Nullable String broken) {
        assertEquals(
                broken == null ? List.of() : List.of(broken),
                broken(CoverageFixture.coverage("A " + qualified + "..")));
    }

    @ParameterizedTest(name = "{0}")
    @Covers({"ELG-107", "ELG-108"})
    @CsvSource({"06139000,", "01130012,ELG-108", "77777777,ELG-107 ELG-108"})
    void theInsurerIsARealAndKnownOne(String insurer, @Nullable String broken) {
        CoverageFacts coverage =
                CoverageFixture.coverage(CoverageFixture.numbers(insurer, "01"), LocalDate.of(2021, 2, 1), null, null);

        assertEquals(broken == null ? List.of() : List.of(broken.split(" ")), broken(coverage));
    }

    @ParameterizedTest(name = "{0} {1}..{2} {3}%")
    @Covers({"ELG-111", "ELG-112", "ELG-113"})
    @CsvSource(
            nullValues = "-",
            value = {
                "A,2024-05-01,-,20,-",
                "A,2024-05-01,2024-05-01,10,-",
                "A,2024-05-01,2024-04-30,30,ELG-111",
                "A,-,2024-04-30,30,-",
                "A,2024-05-01,-,15,ELG-112",
                "A,2024-05-01,-,0,ELG-112",
                "138057,2024-05-01,-,20,-",
                "39130018,2024-05-01,-,20,ELG-113",
            })
    void aCertificateOfTheElderlyIsSound(
            String insurer, @Nullable LocalDate from, @Nullable LocalDate until, int percent, @Nullable String broken) {
        CoverageFacts coverage = CoverageFixture.elderly(insurer, new ElderlyRecipient(null, from, until, percent));

        assertEquals(broken == null ? List.of() : List.of(broken), broken(coverage));
    }

    @ParameterizedTest(name = "{0}")
    @Covers("ELG-114")
    @MethodSource("texts")
    void aTextCanBeStoredAndShown(String name, String text, List<String> broken) {
        PersonFacts person = new PersonFacts(text, null, null, CoverageFixture.BORN, Sex.MALE, null, null, null, null);

        assertEquals(
                broken,
                ids(new PersonRecord(
                        "record-1",
                        1,
                        person,
                        List.of(CoverageFixture.coverage("A 2021-02-01..")),
                        HeldCertificates.NONE)));
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("plain", "試験 太郎", List.of()),
                Arguments.of("beyond the basic plane", "\uD842\uDFB7田", List.of()),
                Arguments.of("a space of its own kind", "試験\u3000太郎", List.of()),
                Arguments.of("a NUL", "試験\0太郎", List.of("ELG-114")),
                Arguments.of("the last control character", "試験\u009F", List.of("ELG-114")),
                Arguments.of("a lone high surrogate", "\uD842", List.of("ELG-114")),
                Arguments.of("a lone low surrogate", "a\uDFB7", List.of("ELG-114")));
    }

    @Test
    @Covers({"ELG-101", "ELG-103"})
    void everyBrokenRuleIsNamedAndNotTheFirst() {
        CoverageFacts coverage = new CoverageFacts(
                CoverageFixture.numbers("A", "01"),
                null,
                Relationship.SELF,
                null,
                CoverageClass.GENERAL,
                LocalDate.of(2021, 2, 1),
                LocalDate.of(2021, 2, 1),
                LocalDate.of(2020, 1, 1),
                null,
                LossReason.OTHER,
                null,
                null);

        assertEquals(List.of("ELG-101", "ELG-103"), broken(coverage));
    }

    @ParameterizedTest(name = "{0} on {1}, born {2}")
    @Covers({"ELG-201", "ELG-202", "ELG-203", "ELG-204"})
    @CsvSource({
        "CARD,2026-11-21,1984-04-01,",
        "NUMBER,2026-11-21,1984-04-01,",
        "FOUR_ITEMS,2026-11-21,1984-04-01,ELG-201",
        "CARD,2026-11-22,1984-04-01,ELG-202",
        "CARD,2026-11-20,2026-11-20,",
        "CARD,2026-11-20,2026-11-21,ELG-203",
        "CARD,2019-04-01,1984-04-01,",
        "CARD,2019-03-31,1984-04-01,ELG-204",
        "FOUR_ITEMS,2026-11-22,2026-11-23,ELG-201 ELG-202 ELG-203",
    })
    void aQuestionCanBeAnswered(CheckMethod method, LocalDate day, LocalDate born, @Nullable String broken) {
        CheckQuestion question = new CheckQuestion.ByNumbers(method, CoverageFixture.numbers("A", null), born, day);

        assertEquals(
                broken == null ? List.of() : List.of(broken.split(" ")),
                QuestionRules.broken(question, TODAY).stream().map(Rule::id).toList());
    }

    @ParameterizedTest(name = "{0} said to be {1}")
    @Covers({"ELG-109", "ELG-110"})
    @CsvSource({
        "06139000,,",
        "06139000,EMPLOYEES,",
        "06139000,NATIONAL,ELG-110",
        "138057,NATIONAL,",
        "67130013,NATIONAL,",
        "39130018,LATE_ELDERLY,",
        "87130019,,ELG-109",
        "77777777,,ELG-109",
        "77777777,OTHER,ELG-109 ELG-110",
    })
    void anInsurerIsOfTheKindItsNumberSays(String number, @Nullable InsuranceKind kind, @Nullable String broken) {
        InsurerRecord record = new InsurerRecord(InsurerNumber.valueOf(number), "試験保険者", kind, TODAY);

        assertEquals(
                broken == null ? List.of() : List.of(broken.split(" ")),
                InsurerRules.broken(record).stream().map(Rule::id).toList());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @Covers("ELG-117")
    @CsvSource({"試験保険者,", "試験\u0001保険者,ELG-117", "試験\uD83D保険者,ELG-117"})
    void theNameOfAnInsurerCanBePrinted(String name, @Nullable String broken) {
        InsurerRecord record = new InsurerRecord(InsurerNumber.valueOf("06139000"), name, null, TODAY);

        assertEquals(
                broken == null ? List.of() : List.of(broken),
                InsurerRules.broken(record).stream().map(Rule::id).toList());
    }

    private static List<String> broken(CoverageFacts coverage) {
        return ids(CoverageFixture.record(1, coverage));
    }

    private static List<String> ids(PersonRecord record) {
        Set<InsurerNumber> registered = Set.of(
                CoverageFixture.insurer("A"), InsurerNumber.valueOf("138057"), InsurerNumber.valueOf("39130018"));
        return RegistryRules.broken(record, registered).stream().map(Rule::id).toList();
    }
}

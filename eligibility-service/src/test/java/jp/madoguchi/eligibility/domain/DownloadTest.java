package jp.madoguchi.eligibility.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.CoverageClass;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.ElderlyRecipient;
import jp.madoguchi.contracts.event.LossReason;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.event.Relationship;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.id.InsuredNumber;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.InsurerNumber;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.contracts.oqs.OqsElderlyRecipient;
import jp.madoguchi.contracts.oqs.OqsEncoding;
import jp.madoguchi.contracts.oqs.OqsFault;
import jp.madoguchi.contracts.oqs.OqsMessage;
import jp.madoguchi.contracts.oqs.OqsReader;
import jp.madoguchi.contracts.oqs.OqsResult;
import jp.madoguchi.contracts.oqs.OqsWriter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DownloadTest {
    private static final UUID CHECK = UUID.fromString("01900000-0000-7000-8000-00000000000d");
    private static final Instant AT = Instant.parse("2026-11-20T15:00:01Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final InstitutionCode CLINIC = InstitutionCode.valueOf("1311234569");
    private static final LocalDate FROM = LocalDate.of(2021, 2, 1);
    private static final PersonFacts PERSON = new PersonFacts(
            "髙橋 𠮷子", "ﾀｶﾊｼ ﾖｼｺ", "通称", LocalDate.of(2023, 5, 10), Sex.FEMALE, "151-1234", "東京都港区", Sex.UNSET, "ﾂｳｼｮｳ");

    private static byte[] write(OqsMessage message, OqsEncoding encoding) {
        return new OqsWriter().write(message, encoding).match(bytes -> bytes, refused -> {
            throw new AssertionError(refused.code());
        });
    }

    private static OqsMessage read(byte[] bytes) {
        return new OqsReader()
                .read(bytes)
                .match(
                        read -> read.message(),
                        unfinished -> {
                            throw new AssertionError(unfinished.code());
                        },
                        refused -> {
                            throw new AssertionError(refused.code());
                        });
    }

    /** 処方箋発行形態: written where the patient chose, and left out where nobody did. */
    @Test
    void carriesTheChosenFormOfPrescription() {
        CheckQuestion question = new CheckQuestion.ByNumbers(
                CheckMethod.NUMBER, CoverageFixture.numbers("A", "01"), PERSON.birthDate(), DAY);
        CheckAnswer answer = CheckAnswer.of(CHECK, question, new CheckOutcome.NotFound(), AT);
        Download unchosen = new Download(CLINIC, CheckMethod.NUMBER, answer, null, null);
        Download chosen = new Download(CLINIC, CheckMethod.NUMBER, answer, null, PrescriptionChoice.PAPER);

        assertFalse(text(unchosen).contains("PrescriptionIssueSelect"));
        assertTrue(text(chosen).contains("<PrescriptionIssueSelect>2</PrescriptionIssueSelect>"));
    }

    private static String text(Download download) {
        return new String(write(download.message(), OqsEncoding.UTF_8), UTF_8);
    }

    private static final String NUMBER = "カルテ-1";

    private static Download of(CheckOutcome outcome, CheckMethod method, LocalDate born) {
        CheckQuestion question = new CheckQuestion.ByNumbers(method, CoverageFixture.numbers("A", "01"), born, DAY);
        return new Download(CLINIC, method, CheckAnswer.of(CHECK, question, outcome, AT), NUMBER, null);
    }

    private static CoverageFacts lost(@Nullable Integer ratioPercent) {
        return new CoverageFacts(
                CoverageFixture.numbers("138057", "01"),
                "見本区",
                Relationship.FAMILY,
                "髙橋 親",
                CoverageClass.SHORT_TERM_GENERAL,
                FROM,
                FROM.plusDays(1),
                LocalDate.of(2026, 3, 31),
                LocalDate.of(2026, 4, 1),
                LossReason.OTHER_COVERAGE,
                ratioPercent,
                new ElderlyRecipient(FROM, FROM, null, 20));
    }

    @ParameterizedTest
    @EnumSource
    void writesEverythingTheAnswerHolds(OqsEncoding encoding) {
        Download download = of(
                new CheckOutcome.Lost(CoverageFixture.PERSON, PERSON, lost(20), true),
                CheckMethod.NUMBER,
                PERSON.birthDate());

        OqsMessage message = read(write(download.message(), encoding));

        OqsResult result = message.results().get(0);
        assertEquals(Optional.of(LocalDateTime.of(2026, 11, 21, 0, 0, 1)), message.executedAt());
        assertEquals(Optional.of(DAY), message.confirmationDate());
        assertEquals(Optional.of(CLINIC), message.institution());
        assertEquals(Optional.of(CheckMethod.NUMBER), message.method());
        assertEquals(Optional.of(Validity.INVALID_NEWER_EXISTS), message.validity());
        assertEquals(Optional.of("  138057"), result.block().value("InsurerNumber"));
        assertEquals(Optional.of("1"), result.block().value("PreschoolClassification"));
        assertEquals(Optional.empty(), result.ratioPercent());
        assertEquals(Optional.of(NUMBER), result.referenceNumber());
        assertEquals(Optional.of(new OqsElderlyRecipient(FROM, FROM, null, 20)), result.elderlyRecipient());
        ObservedResult again = ObservedResult.of(result);
        assertEquals(PERSON, again.person());
        assertEquals(lost(null), again.coverage());
    }

    @Test
    void writesTheShareOfTheLateElderlyWithoutSymbolAndBranch() {
        CoverageFacts coverage = new CoverageFacts(
                new InsuredNumbers(InsurerNumber.valueOf("39130018"), null, InsuredNumber.valueOf("00012345"), null),
                "広域連合",
                Relationship.SELF,
                null,
                CoverageClass.GENERAL,
                FROM,
                FROM,
                null,
                null,
                null,
                10,
                null);
        LocalDate born = LocalDate.of(1945, 1, 1);
        Download download = of(
                new CheckOutcome.Valid(CoverageFixture.PERSON, CoverageFixture.personBornOn(born), coverage),
                CheckMethod.CARD,
                born);

        OqsResult result = download.message().results().get(0);

        assertEquals(Optional.of("010"), result.block().value("InsuredPartialContributionRatio"));
        assertEquals(Optional.empty(), result.block().value("InsuredCardSymbol"));
        assertEquals(Optional.empty(), result.block().value("InsuredBranchNumber"));
        assertEquals(Optional.empty(), result.block().value("PreschoolClassification"));
    }

    @Test
    void writesNoResultWhereTheAnswerHasNone() {
        Download download = of(new CheckOutcome.NotFound(), CheckMethod.NUMBER, CoverageFixture.BORN);

        OqsMessage message = read(write(download.message(), OqsEncoding.UTF_8));

        assertEquals(List.of(), message.results());
        assertEquals(Optional.of(Validity.NOT_FOUND), message.validity());
        assertTrue(message.endedNormally());
    }

    /** 有効（未登録）: 医療扶助, which no insurer registers. */
    @Test
    void writesThePersonWhereTheAnswerHasNoCoverage() {
        Download download = of(new CheckOutcome.Unregistered(PERSON), CheckMethod.CARD, PERSON.birthDate());

        OqsMessage message = read(write(download.message(), OqsEncoding.UTF_8));

        assertEquals(1, message.results().size());
        OqsResult result = message.results().get(0);
        assertEquals(Optional.of(Validity.VALID_UNREGISTERED), message.validity());
        assertEquals(PERSON, ObservedResult.of(result).person());
        assertEquals(Optional.empty(), result.block().value("InsurerNumber"));
        assertEquals(Optional.empty(), result.block().value("QualificationDate"));
        assertEquals(Optional.of(NUMBER), result.referenceNumber());
    }

    @Test
    void writesNoResultWhereTheNationalSystemNamedNobody() {
        Download download = of(new CheckOutcome.Unregistered(null), CheckMethod.CARD, CoverageFixture.BORN);

        assertEquals(List.of(), download.message().results());
    }

    @Test
    void saysNoIdOfTheSuiteAndKeepsEveryCharacterInShiftJis() {
        Download download = of(
                new CheckOutcome.Valid(CoverageFixture.PERSON, PERSON, CoverageFixture.coverage("A 2021-02-01..")),
                CheckMethod.CARD,
                PERSON.birthDate());

        String text = new String(write(download.message(), OqsEncoding.SHIFT_JIS), Charset.forName("windows-31j"));

        assertFalse(text.contains(CHECK.toString()));
        assertFalse(text.contains(CoverageFixture.PERSON.toString()));
        assertTrue(text.contains("<Name>髙橋 &#x20BB7;子</Name>"));
    }

    @Test
    void cannotWriteANameThatXmlCannotCarry() {
        PersonFacts broken =
                new PersonFacts("a\u0000b", null, null, PERSON.birthDate(), Sex.MALE, null, null, null, null);
        Download download = of(
                new CheckOutcome.Valid(CoverageFixture.PERSON, broken, CoverageFixture.coverage("A 2021-02-01..")),
                CheckMethod.CARD,
                PERSON.birthDate());

        assertEquals(
                "character",
                new OqsWriter().write(download.message(), OqsEncoding.UTF_8).match(bytes -> "written", OqsFault::code));
    }
}

package jp.madoguchi.eligibility.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.ElderlyRecipient;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.oqs.OqsReader;
import jp.madoguchi.rules.CardMedium;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObservationTest {
    private static final UUID ANSWER = UUID.fromString("01900000-0000-7000-8000-00000000000f");
    private static final Instant AT = Instant.parse("2026-11-20T02:00:00Z");
    private static final String MESSAGE =
            "<XmlMsg><MessageHeader><ProcessExecutionTime>20261120102030</ProcessExecutionTime>"
                    + "<MedicalInstitutionCode>1311234569</MedicalInstitutionCode></MessageHeader><MessageBody>"
                    + "<ResultList><ResultOfQualificationConfirmation>"
                    + "<ElderlyRecipientCertificateInfo>CERTIFICATE</ElderlyRecipientCertificateInfo>"
                    + "</ResultOfQualificationConfirmation></ResultList></MessageBody></XmlMsg>";

    @ParameterizedTest(name = "{0}")
    @CsvSource({"VALID", "INVALID", "INVALID_NEWER_EXISTS"})
    void becomesAnAnswerOfTheOneCoverageItFound(Validity validity) {
        Observation observation =
                ObservationFixture.observation(ObservationFixture.said(validity, ObservationFixture.anyResult()));

        CheckAnswer answer = observation.answer(ANSWER, AT);

        assertEquals(ANSWER, answer.checkId());
        assertEquals(validity, answer.validity());
        assertEquals(ObservationFixture.DAY, answer.confirmationDate());
        assertEquals(AT, answer.answeredAt());
        assertEquals(ObservationFixture.anyResult().coverage(), answer.coverage());
        assertEquals(ObservationFixture.anyResult().person(), answer.person());
        assertEquals(CheckMethod.CARD, observation.question().method());
        assertEquals(Latest.Source.OBSERVED, answer.latest().source());
        assertEquals(observation.observedAt(), answer.latest().asOf());
        assertEquals(
                "カードによるオンライン資格確認等システムの回答を、観測したとおりにお伝えしています", answer.latest().why());
    }

    @ParameterizedTest(name = "said {0}, the card of the check {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {"false,-,INS-204", "true,-,INS-205", "false,true,INS-205", "true,false,INS-204"})
    void sendsNobodyToMynaportalWhoseCardHasNoPin(boolean said, @Nullable Boolean pinless, String code) {
        CardFacts card = pinless == null
                ? null
                : CardFacts.of(new Card(CardMedium.CARD, LocalDate.of(2029, 4, 1), pinless), ObservationFixture.DAY);
        CheckQuestion question = ObservationFixture.observation(ObservationFixture.asked(Validity.NOT_FOUND))
                .question();
        CheckAnswer check = CheckAnswer.of(ANSWER, question, new CheckOutcome.NotFound(), card, AT, AT);
        Observation observation = ObservationFixture.observation(
                        ObservationFixture.said(Validity.INVALID_NEWER_EXISTS, ObservationFixture.anyResult()), said)
                .ofTheCardOf(check);

        assertEquals(code, observation.answer(ANSWER, AT).instruction().code());
        assertNull(observation.answer(ANSWER, AT).card());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"NOT_FOUND", "MULTIPLE"})
    void becomesAnAnswerWithoutACoverageToWhatHadBeenAsked(Validity validity) {
        Observation observation = ObservationFixture.observation(ObservationFixture.asked(validity));

        CheckAnswer answer = observation.answer(ANSWER, AT);

        assertEquals(validity, answer.validity());
        assertNull(answer.coverage());
        assertNull(answer.person());
        assertEquals(
                new CheckQuestion.ByNumbers(
                        CheckMethod.NUMBER,
                        CoverageFixture.numbers("B", null),
                        CoverageFixture.BORN.plusDays(1),
                        ObservationFixture.DAY),
                observation.question());
    }

    /** 資格（無効） sends who was asked for by number to the card, and who was asked for by card to other papers. */
    @ParameterizedTest(name = "照会区分 {0}, from {1}, asked with numbers {2} and birth date {3}: {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-,FACE_FILE,false,false,CARD:INS-202",
                "-,TERMINAL,false,false,NUMBER:INS-201",
                "-,FACE_FILE,true,false,NUMBER:INS-201",
                "-,FACE_FILE,false,true,NUMBER:INS-201",
                "-,TERMINAL,true,true,NUMBER:INS-201",
                "CARD,TERMINAL,true,true,CARD:INS-202",
                "NUMBER,FACE_FILE,false,false,NUMBER:INS-201",
            })
    void wasAskedTheWayItSaysOrTheWayItCameFrom(
            @Nullable CheckMethod said, ObservationSource source, boolean numbers, boolean born, String expected) {
        String[] method = expected.split(":", 2);
        NationalResult result = new NationalResult(
                ObservationFixture.CLINIC,
                true,
                ObservationFixture.SAID_AT,
                ObservationFixture.DAY,
                said,
                Validity.INVALID,
                numbers ? CoverageFixture.numbers("B", null) : null,
                born ? CoverageFixture.BORN : null,
                List.of(ObservationFixture.anyResult()),
                null);

        Observation observation = ObservationFixture.observation(source, result, false);

        assertEquals(CheckMethod.valueOf(method[0]), observation.question().method());
        assertEquals(method[1], observation.answer(ANSWER, AT).instruction().code());
    }

    /** A card names no numbers, and none are made up: not those of one of several people either. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"NOT_FOUND,INS-302", "MULTIPLE,INS-402", "VALID_UNREGISTERED,INS-105"})
    void becomesAnAnswerToACardOfWhichNoNumbersAreKnown(Validity validity, String instruction) {
        ObservedResult one = ObservationFixture.anyResult();
        Observation observation = ObservationFixture.observation(
                validity == Validity.MULTIPLE
                        ? ObservationFixture.said(validity, one, one)
                        : ObservationFixture.said(validity));

        CheckAnswer answer = observation.answer(ANSWER, AT);

        assertEquals(
                new CheckQuestion.Observed(CheckMethod.CARD, null, ObservationFixture.DAY), observation.question());
        assertEquals(validity, answer.validity());
        assertEquals(instruction, answer.instruction().code());
        assertNull(answer.person());
        assertNull(answer.coverage());
        assertEquals(Optional.empty(), observation.patientAmong(List.of(CoverageFixture.history("A 2021-02-01.."))));
        assertEquals("Observed[***]", observation.question().toString());
    }

    @Test
    void isAskedOfNobodyAgain() {
        CheckQuestion question = ObservationFixture.observation(ObservationFixture.said(Validity.NOT_FOUND))
                .question();

        assertEquals(
                new CheckOutcome.NotFound(),
                EligibilityCheck.answer(question, List.of(CoverageFixture.history("A 2021-02-01.."))));
    }

    /** 医療扶助 has no coverage; whom the message names in part is named nobody. */
    @Test
    void becomesAnAnswerOfMedicalAssistanceWithWhoeverItNames() {
        assertEquals(
                ObservationFixture.anyResult().person(),
                assisted(ObservationFixture.anyResult()).person());
        assertNull(assisted(ObservationFixture.resultNamed(null)).person());
        assertNull(assisted().person());
        assertNull(assisted(ObservationFixture.anyResult()).coverage());
        assertEquals(
                Optional.empty(),
                ObservationFixture.observation(
                                ObservationFixture.said(Validity.VALID_UNREGISTERED, ObservationFixture.anyResult()))
                        .patientAmong(List.of(CoverageFixture.history("A 2021-02-01.."))));
    }

    @Test
    void namesAPersonOnlyByNameBirthDateAndSex() {
        ObservedResult named = read(MESSAGE.replace(
                        "<ElderlyRecipientCertificateInfo>CERTIFICATE</ElderlyRecipientCertificateInfo>",
                        "<Name>試験</Name>"))
                .results()
                .get(0);
        ObservedResult born = read(MESSAGE.replace(
                        "<ElderlyRecipientCertificateInfo>CERTIFICATE</ElderlyRecipientCertificateInfo>",
                        "<Name>試験</Name><Birthdate>19840401</Birthdate>"))
                .results()
                .get(0);

        assertFalse(ObservationFixture.nothing().namesPerson());
        assertFalse(named.namesPerson());
        assertFalse(born.namesPerson());
    }

    private static CheckAnswer assisted(ObservedResult... results) {
        return ObservationFixture.observation(ObservationFixture.asked(Validity.VALID_UNREGISTERED, results))
                .answer(ANSWER, AT);
    }

    @Test
    void takesWhatWasFoundBeforeWhatWasAsked() {
        Observation observation = ObservationFixture.observation(
                ObservationFixture.asked(Validity.VALID, ObservationFixture.anyResult()));

        assertEquals(
                new CheckQuestion.ByNumbers(
                        CheckMethod.NUMBER,
                        CoverageFixture.numbers("A", "01"),
                        CoverageFixture.BORN,
                        ObservationFixture.DAY),
                observation.question());
    }

    @Test
    void makesUpNoDayOfQualifyingWhereNoneIsSaid() {
        ObservedResult without = ObservationFixture.result(
                "試験 太郎", ObservationFixture.anyResult().relationship(), null);

        assertNull(without.coverage().qualifiedOn());
        assertEquals(ObservationFixture.FROM, without.coverage().validFrom());
        assertEquals(
                ObservationFixture.FROM.minusDays(1),
                ObservationFixture.anyResult().coverage().qualifiedOn());
    }

    @Test
    void knowsThePersonOfTheRegistryOnlyWhenOneAloneCanBeMeant() {
        Observation observation =
                ObservationFixture.observation(ObservationFixture.said(Validity.VALID, ObservationFixture.anyResult()));
        CoverageHistory one = CoverageFixture.history("A 2021-02-01..");
        NumberedPatient named = new NumberedPatient(CoverageFixture.numbers("A", "01"), CoverageFixture.BORN);
        Optional<NamedPatient> known = Optional.of(new NamedPatient(named, Optional.of(CoverageFixture.PERSON)));
        Optional<NamedPatient> unknown = Optional.of(new NamedPatient(named, Optional.empty()));

        assertEquals(known, observation.patientAmong(List.of(one)));
        assertEquals(unknown, observation.patientAmong(List.of()));
        assertEquals(known, observation.patientAmong(List.of(one, one)));
        CoverageHistory twin =
                new CoverageHistory(new UUID(1, 2), one.person(), one.coverages(), false, one.registeredAt(), null);
        assertEquals(Optional.empty(), observation.patientAmong(List.of(one, twin)));
        assertEquals(unknown, observation.patientAmong(List.of(CoverageFixture.history("B 2021-02-01.."))));
        assertFalse(known.toString().contains("1984"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"NOT_FOUND", "MULTIPLE"})
    void saysOfNobodyThatTheyHaveNoCoverage(Validity validity) {
        Observation observation =
                ObservationFixture.observation(ObservationFixture.said(validity, ObservationFixture.anyResult()));

        assertEquals(Optional.empty(), observation.patientAmong(List.of(CoverageFixture.history("A 2021-02-01.."))));
    }

    @Test
    void saysTheReferenceNumberOfOneResultAlone() {
        NationalResult one = read(MESSAGE.replace("CERTIFICATE", "")
                .replace(
                        "</ResultOfQualificationConfirmation>",
                        "<ReferenceNumber>K-1</ReferenceNumber>" + "</ResultOfQualificationConfirmation>"));

        assertEquals(Optional.of("K-1"), ObservationFixture.observation(one).referenceNumber());
        assertEquals(
                Optional.empty(),
                ObservationFixture.observation(ObservationFixture.asked(Validity.NOT_FOUND))
                        .referenceNumber());
    }

    @ParameterizedTest(name = "asked by {0} with {1} and 枝番 {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {"NUMBER,B,-,INS-401", "NUMBER,B,01,INS-402", "NUMBER,-,-,INS-401", "CARD,B,-,INS-402"})
    void asksForTheBranchNumberOnlyOnceAndOfNoCard(
            CheckMethod method, @Nullable String numbers, @Nullable String branch, String instruction) {
        NationalResult result = new NationalResult(
                ObservationFixture.CLINIC,
                true,
                ObservationFixture.SAID_AT,
                ObservationFixture.DAY,
                method,
                Validity.MULTIPLE,
                numbers == null ? null : CoverageFixture.numbers(numbers, branch),
                CoverageFixture.BORN,
                List.of(),
                null);

        CheckAnswer answer = ObservationFixture.observation(result).answer(ANSWER, AT);

        assertEquals(instruction, answer.instruction().code());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            nullValues = "-",
            value = {
                "<ElderlyRecipientValidStartDate>20260801</ElderlyRecipientValidStartDate>"
                        + "<ElderlyRecipientContributionRatio>020</ElderlyRecipientContributionRatio>,2026-08-01,20",
                "<ElderlyRecipientContributionRatio>030</ElderlyRecipientContributionRatio>,-,30",
                "<ElderlyRecipientValidStartDate>20260801</ElderlyRecipientValidStartDate>,-,0",
            })
    void takesACertificateOfTheElderlyOnlyWithItsShare(String certificate, @Nullable LocalDate from, int ratio) {
        NationalResult result = read(MESSAGE.replace("CERTIFICATE", certificate));

        assertEquals(
                ratio == 0 ? null : new ElderlyRecipient(null, from, null, ratio),
                result.results().get(0).elderlyRecipient());
        assertEquals(ObservationFixture.SAID_AT, result.saidAt());
        assertEquals(ObservationFixture.CLINIC, result.institution());
        assertNull(result.confirmationDate());
    }

    @Test
    void namesEveryElementThatAnAnswerNeeds() {
        assertEquals(
                List.of(
                        "InsurerNumber",
                        "PersonalFamilyClassification",
                        "InsuredCardClassification",
                        "InsuredCardValidDate",
                        "Name",
                        "Birthdate",
                        "Sex1"),
                ObservationFixture.nothing().missing());
        assertEquals(List.of(), ObservationFixture.anyResult().missing());
    }

    @Test
    void writesNothingOfAPersonIntoAnyText() {
        Observation observation =
                ObservationFixture.observation(ObservationFixture.said(Validity.VALID, ObservationFixture.anyResult()));

        assertFalse((observation + " " + ObservationFixture.anyResult()).contains("試験"));
        assertFalse(observation.toString().contains("1984"));
    }

    private static NationalResult read(String message) {
        return new OqsReader()
                .read(message.getBytes(StandardCharsets.UTF_8))
                .match(
                        read -> NationalResult.of(read.message()),
                        unfinished -> {
                            throw new AssertionError(unfinished.code());
                        },
                        refused -> {
                            throw new AssertionError(refused.code());
                        });
    }
}

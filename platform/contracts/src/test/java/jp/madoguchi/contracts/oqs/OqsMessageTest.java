package jp.madoguchi.contracts.oqs;

import static jp.madoguchi.contracts.oqs.OqsSamples.message;
import static jp.madoguchi.contracts.oqs.OqsSamples.result;
import static jp.madoguchi.contracts.oqs.OqsSamples.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.CoverageClass;
import jp.madoguchi.contracts.event.LossReason;
import jp.madoguchi.contracts.event.Relationship;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.id.BranchNumber;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.id.InsuredNumber;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.InsuredSymbol;
import jp.madoguchi.contracts.id.InsurerNumber;
import jp.madoguchi.contracts.id.InvalidIdentifier;
import jp.madoguchi.contracts.id.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OqsMessageTest {
    private static OqsMessage read(String header, String body) {
        return OqsSamples.read(utf8(message(header, body))).message();
    }

    private static OqsResult only(String content) {
        return read("", result(content)).results().get(0);
    }

    @Test
    void readsTheHeader() {
        OqsMessage message = read(
                "<ProcessExecutionTime>20261120102030</ProcessExecutionTime>"
                        + "<QualificationConfirmationDate>20261119</QualificationConfirmationDate>"
                        + "<MedicalInstitutionCode>1311234569</MedicalInstitutionCode>"
                        + "<ReferenceClassification>2</ReferenceClassification><SegmentOfResult>1</SegmentOfResult>",
                "<ProcessingResultStatus>1</ProcessingResultStatus><QualificationValidity>3</QualificationValidity>");

        assertEquals(Optional.of(LocalDateTime.of(2026, 11, 20, 10, 20, 30)), message.executedAt());
        assertEquals(Optional.of(LocalDate.of(2026, 11, 19)), message.confirmationDate());
        assertEquals(Optional.of(InstitutionCode.valueOf("1311234569")), message.institution());
        assertEquals(Optional.of(CheckMethod.NUMBER), message.method());
        assertEquals(Optional.of(Validity.INVALID_NEWER_EXISTS), message.validity());
        assertTrue(message.endedNormally());
    }

    @Test
    void saysNothingThatAMessageDoesNotSay() {
        OqsMessage empty = OqsSamples.read(utf8("<XmlMsg/>")).message();
        OqsResult nobody = only("");

        assertEquals(Optional.empty(), empty.header());
        assertEquals(Optional.empty(), empty.executedAt());
        assertEquals(Optional.empty(), empty.institution());
        assertEquals(Optional.empty(), empty.validity());
        assertEquals(Optional.empty(), empty.question());
        assertEquals(Optional.empty(), empty.errorCode());
        assertEquals(List.of(), empty.results());
        assertEquals(Optional.empty(), nobody.numbers());
        assertEquals(Optional.empty(), nobody.sex());
        assertEquals(Optional.empty(), nobody.ratioPercent());
        assertEquals(Optional.empty(), nobody.elderlyRecipient());
        assertEquals(List.of(), nobody.consents());
    }

    @Test
    void readsAnErrorOfEitherPlace() {
        assertEquals(
                Optional.of("E001"), read("<ErrorCode>E001</ErrorCode>", "").errorCode());
        OqsMessage body = read(
                "",
                "<ProcessingResultStatus>2</ProcessingResultStatus>"
                        + "<ProcessingResultCode>E002</ProcessingResultCode>");
        assertEquals(Optional.of("E002"), body.errorCode());
        assertFalse(body.endedNormally());
    }

    @ParameterizedTest(name = "[{0}] is {1}")
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {"  138057,138057", "00138057,138057", "138057,138057", "06139000,06139000", "０６１３９０００,06139000"})
    void readsAnInsurerNumberHoweverItIsPadded(String written, String number) {
        OqsResult result = only("<InsurerNumber>" + written + "</InsurerNumber>"
                + "<InsuredIdentificationNumber>12</InsuredIdentificationNumber>");

        assertEquals(
                Optional.of(new InsuredNumbers(InsurerNumber.valueOf(number), null, InsuredNumber.valueOf("12"), null)),
                result.numbers());
        assertEquals(Optional.of(written), result.block().value("InsurerNumber"));
    }

    @Test
    void readsACoverage() {
        OqsResult result = only("<InsuredCardClassification>05</InsuredCardClassification>" + OqsSamples.PERSON
                + "<PersonalFamilyClassification>2</PersonalFamilyClassification><Sex2>3</Sex2>"
                + "<NameOfOther>通称</NameOfOther><NameOfOtherKana>ﾂｳｼｮｳ</NameOfOtherKana>"
                + "<InsuredName>試験　親</InsuredName><PostNumber>151-1234</PostNumber><Address>東京都港区</Address>"
                + "<QualificationDate>20210201</QualificationDate><DisqualificationDate>20250401</DisqualificationDate>"
                + "<InsuredCardValidDate>20210202</InsuredCardValidDate><ReferenceNumber>K1</ReferenceNumber>"
                + "<InsuredCardExpirationDate>20250331</InsuredCardExpirationDate><ReasonOfLoss>99</ReasonOfLoss>"
                + "<InsuredPartialContributionRatio>010</InsuredPartialContributionRatio>");

        assertEquals(
                Optional.of(new InsuredNumbers(
                        InsurerNumber.valueOf("06139000"),
                        InsuredSymbol.valueOf("9550"),
                        InsuredNumber.valueOf("12345"),
                        BranchNumber.valueOf("01"))),
                result.numbers());
        assertEquals(Optional.of(CoverageClass.SPECIAL_PAYMENT), result.classification());
        assertEquals(Optional.of(Relationship.FAMILY), result.relationship());
        assertEquals(Optional.of(Sex.MALE), result.sex());
        assertEquals(Optional.of(Sex.UNSET), result.sexNote());
        assertEquals(Optional.of("通称"), result.nameOther());
        assertEquals(Optional.of("ﾂｳｼｮｳ"), result.nameOtherKana());
        assertEquals(Optional.of("試験　親"), result.insuredName());
        assertEquals(Optional.of("151-1234"), result.postalCode());
        assertEquals(Optional.of(LocalDate.of(2021, 2, 1)), result.qualifiedOn());
        assertEquals(Optional.of(LocalDate.of(2021, 2, 2)), result.validFrom());
        assertEquals(Optional.of(LocalDate.of(2025, 3, 31)), result.validUntil());
        assertEquals(Optional.of(LocalDate.of(2025, 4, 1)), result.disqualifiedOn());
        assertEquals(Optional.of(LossReason.OTHER), result.lossReason());
        assertEquals(Optional.of(10), result.ratioPercent());
        assertEquals(Optional.of("K1"), result.referenceNumber());
    }

    @Test
    void leavesACodeItDoesNotKnowUnsaid() {
        assertEquals(
                Optional.empty(),
                only("<InsuredCardClassification>A1</InsuredCardClassification>")
                        .classification());
        assertEquals(
                Optional.empty(),
                read("", "<QualificationValidity>7</QualificationValidity>").validity());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "PharmacistsInfo,PharmacistsInfoAvailableTime",
        "PharmacistsInfo,PharmacistsInfoAcquisitionTime",
        "PharmaceuticalInfo,PharmaceuticalInfoAcquisitionTime",
        "PharmaceuticalInfo,PharmaceuticalInfoAvailableTime"
    })
    void readsTheConsentOfBothNamingFamilies(String stem, String until) {
        OqsResult result = only(element(stem + "ConsFlg", "1")
                + element(stem + "ConsTime", "20261120100000")
                + element(until, "20261121100000"));

        assertEquals(
                List.of(new OqsConsent(
                        OqsConsent.Kind.MEDICATION,
                        OqsConsent.State.GIVEN,
                        LocalDateTime.of(2026, 11, 20, 10, 0),
                        LocalDateTime.of(2026, 11, 21, 10, 0))),
                result.consents());
    }

    @Test
    void takesNoUnknownFlagForAConsent() {
        OqsResult result =
                only(element("LimitApplicationCertificateRelatedConsFlg", "8") + element("DiagnosisInfoConsFlg", "2"));

        assertEquals(
                List.of(OqsConsent.State.NOT_GIVEN, OqsConsent.State.EXPIRED),
                result.consents().stream().map(OqsConsent::state).toList());
    }

    @Test
    void readsTheCertificateOfTheElderly() {
        OqsResult result = only("<ElderlyRecipientCertificateInfo>"
                + element("ElderlyRecipientValidStartDate", "20260801")
                + element("ElderlyRecipientContributionRatio", "020") + "</ElderlyRecipientCertificateInfo>");

        assertEquals(
                Optional.of(new OqsElderlyRecipient(null, LocalDate.of(2026, 8, 1), null, 20)),
                result.elderlyRecipient());
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "Birthdate,19800231,era-date-no-such-day",
        "Birthdate,yesterday,era-date-format",
        "InsuredPartialContributionRatio,3割,oqs-percent",
        "PharmacistsInfoConsTime,20261120250000,oqs-time",
        "PharmacistsInfoConsTime,2026112010,oqs-time"
    })
    void refusesAWrongValueAndNamesTheRuleAlone(String element, String value, String rule) {
        OqsResult result = only(element("PharmacistsInfoConsFlg", "1") + element(element, value));

        InvalidIdentifier refused = assertThrows(InvalidIdentifier.class, () -> {
            result.birthDate();
            result.ratioPercent();
            result.consents();
        });
        assertEquals(rule, refused.code());
        assertEquals(rule, refused.getMessage());
    }

    @Test
    void writesTypesAsTheTableSays() {
        OqsBlock.Builder root = OqsMessage.builder();
        OqsBlock.Builder body = root.within("MessageBody");
        OqsBlock.Builder list = body.within("ResultList");
        OqsBlock.Builder result = list.within("ResultOfQualificationConfirmation")
                .withCode("Sex1", Sex.FEMALE)
                .withCode("Sex2", null)
                .withCode("ReasonOfLoss", LossReason.OTHER_COVERAGE)
                .withDay("Birthdate", LocalDate.of(1954, 3, 26))
                .withDay("QualificationDate", null)
                .withTime("PharmacistsInfoConsTime", LocalDateTime.of(2026, 11, 20, 9, 5, 7))
                .withPercent("InsuredPartialContributionRatio", 10);
        body.withCode("QualificationValidity", Validity.VALID_UNREGISTERED);
        OqsMessage message = OqsMessage.of(root.with(body.with(list.with(result))));

        OqsResult written = message.results().get(0);
        assertEquals(Optional.of("2"), written.block().value("Sex1"));
        assertEquals(Optional.empty(), written.block().value("Sex2"));
        assertEquals(Optional.of("03"), written.block().value("ReasonOfLoss"));
        assertEquals(Optional.of("19540326"), written.block().value("Birthdate"));
        assertEquals(Optional.of("20261120090507"), written.block().value("PharmacistsInfoConsTime"));
        assertEquals(Optional.of("010"), written.block().value("InsuredPartialContributionRatio"));
        assertEquals(Optional.of(Validity.VALID_UNREGISTERED), message.validity());
    }

    @Test
    void holdsOnlyWhatTheTableKnows() {
        OqsBlock.Builder root = OqsMessage.builder();
        OqsBlock.Builder header = root.within("MessageHeader");

        assertThrows(IllegalArgumentException.class, () -> header.with("Name", "x"));
        assertThrows(IllegalArgumentException.class, () -> root.within("ResultList"));
        assertThrows(IllegalArgumentException.class, () -> root.with(header).with(header));
        assertThrows(IllegalArgumentException.class, () -> header.with(root.within("MessageBody")));
        assertThrows(IllegalArgumentException.class, () -> only("").block().value("Nmae"));
        assertThrows(IllegalArgumentException.class, () -> only("").block().blocks("Nmae"));
    }

    private static String element(String name, String value) {
        return "<" + name + ">" + value + "</" + name + ">";
    }
}

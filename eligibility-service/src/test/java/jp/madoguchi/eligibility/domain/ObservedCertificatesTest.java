package jp.madoguchi.eligibility.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.oqs.OqsConsent;
import jp.madoguchi.contracts.oqs.OqsReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObservedCertificatesTest {
    private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-00000000000a");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    /** 2026-11-20 10:20:30 in Japan. */
    private static final Instant SAID_AT = Instant.parse("2026-11-20T01:20:30Z");

    private static final LimitCertificate LIMIT = new LimitCertificate(
            LimitClass.LIMIT,
            LimitCategory.A03,
            new CertificatePeriod(LocalDate.of(2026, 7, 20), LocalDate.of(2026, 8, 1), LocalDate.of(2027, 7, 31)),
            null);
    private static final String LIMIT_BLOCK = "<LimitApplicationCertificateRelatedInfo>"
            + "<LimitApplicationCertificateValidEndDate>20270731</LimitApplicationCertificateValidEndDate>"
            + "<LimitApplicationCertificateClassification>０１</LimitApplicationCertificateClassification>"
            + "<LimitApplicationCertificateDate>20260720</LimitApplicationCertificateDate>"
            + "<LimitApplicationCertificateClassificationFlag>A03</LimitApplicationCertificateClassificationFlag>"
            + "<LimitApplicationCertificateValidStartDate>20260801</LimitApplicationCertificateValidStartDate>"
            + "</LimitApplicationCertificateRelatedInfo>";
    private static final String DISEASE_BLOCK = "<SpecificDiseasesCertificateList><SpecificDiseasesCertificateInfo>"
            + "<SpecificDiseasesDiseaseCategory>1</SpecificDiseasesDiseaseCategory>"
            + "<SpecificDiseasesValidStartDate>20200401</SpecificDiseasesValidStartDate>"
            + "<SpecificDiseasesSelfPay>10000</SpecificDiseasesSelfPay>"
            + "</SpecificDiseasesCertificateInfo></SpecificDiseasesCertificateList>";
    private static final String CONSENTS = "<LimitApplicationCertificateRelatedConsFlg>1"
            + "</LimitApplicationCertificateRelatedConsFlg>"
            + "<LimitApplicationCertificateRelatedConsTime>20261120101500"
            + "</LimitApplicationCertificateRelatedConsTime>"
            + "<SpecificDiseasesCertificateRelatedConsFlg>1</SpecificDiseasesCertificateRelatedConsFlg>"
            + "<SpecificDiseasesCertificateRelatedConsTime>20261120101500"
            + "</SpecificDiseasesCertificateRelatedConsTime>";

    private static UUID id() {
        return ID;
    }

    private static NationalResult read(String result) {
        String message = "<XmlMsg><MessageHeader/><MessageBody><PrescriptionIssueSelect>2</PrescriptionIssueSelect>"
                + "<ResultList><ResultOfQualificationConfirmation>" + result
                + "</ResultOfQualificationConfirmation></ResultList></MessageBody></XmlMsg>";
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

    private static ObservedCertificates certificates(String result) {
        return Objects.requireNonNull(read(result).results().get(0).certificates());
    }

    @Test
    void readsBothKindsWithTheirConsentsInAnyOrder() {
        ObservedCertificates read = certificates(DISEASE_BLOCK + CONSENTS + LIMIT_BLOCK);

        assertEquals(List.of(LIMIT), read.limits());
        assertEquals(
                List.of(new SpecificDisease(
                        DiseaseCategory.KIDNEY_FAILURE,
                        new CertificatePeriod(null, LocalDate.of(2020, 4, 1), null),
                        10_000)),
                read.diseases());
        assertEquals(
                List.of(ConsentKind.LIMIT_CERTIFICATE, ConsentKind.SPECIFIC_DISEASE),
                read.consents().stream().map(ObservedConsent::kind).toList());
        assertEquals(PrescriptionChoice.PAPER, read("").prescription());
    }

    @Test
    void leavesAbsentWhatWasNotSaid() {
        assertNull(read(LIMIT_BLOCK + DISEASE_BLOCK).results().get(0).certificates());
        ObservedCertificates alone = certificates(CONSENTS);

        assertEquals(List.of(), alone.limits());
        assertEquals(List.of(), alone.diseases());
        assertEquals(
                Optional.empty(),
                ObservationFixture.observation(ObservationFixture.asked(Validity.NOT_FOUND))
                        .certificates());
        assertEquals(
                new ObservedAdditions(Optional.empty(), List.of()),
                ObservationFixture.observation(ObservationFixture.said(Validity.VALID, ObservationFixture.anyResult()))
                        .additions(ObservedCertificatesTest::id, SAID_AT));
    }

    @ParameterizedTest(name = "without or with another {0}: unknown, and not none")
    @CsvSource({
        "LimitApplicationCertificateClassification>０１,LimitApplicationCertificateClassification>99",
        "LimitApplicationCertificateClassification>０１,LimitApplicationCertificateClassification>",
        "LimitApplicationCertificateClassificationFlag>A03,LimitApplicationCertificateClassificationFlag>Z99",
        "LimitApplicationCertificateClassificationFlag>A03,LimitApplicationCertificateClassificationFlag>",
        "LimitApplicationCertificateValidStartDate>20260801,LimitApplicationCertificateValidStartDate>",
    })
    void makesNoCertificateOfHalfOfOne(String said, String instead) {
        assertNull(certificates(CONSENTS + LIMIT_BLOCK.replace(said, instead)).limits());
    }

    @ParameterizedTest(name = "without or with another {0}: unknown, and not none")
    @CsvSource({
        "SpecificDiseasesDiseaseCategory>1,SpecificDiseasesDiseaseCategory>9",
        "SpecificDiseasesDiseaseCategory>1,SpecificDiseasesDiseaseCategory>",
        "SpecificDiseasesValidStartDate>20200401,SpecificDiseasesValidStartDate>",
    })
    void makesNoDiseaseOfHalfOfOneNorOfTheOthersAlone(String said, String instead) {
        String half = DISEASE_BLOCK.replace(said, instead);
        String both = half.replace("</SpecificDiseasesCertificateList>", "")
                + DISEASE_BLOCK.replace("<SpecificDiseasesCertificateList>", "");

        assertNull(certificates(CONSENTS + half).diseases());
        assertNull(certificates(CONSENTS + both).diseases());
    }

    @Test
    void knowsOfNoneWhereAnElementSaysNothing() {
        ObservedCertificates said = certificates(CONSENTS
                + "<LimitApplicationCertificateRelatedInfo/><SpecificDiseasesCertificateList>"
                + "<SpecificDiseasesCertificateInfo/></SpecificDiseasesCertificateList>");

        assertEquals(List.of(), said.limits());
        assertEquals(List.of(), said.diseases());
    }

    /** The registry's "none" stands only where the national system was not asked with consent. */
    @ParameterizedTest(name = "{0}: none {1}")
    @CsvSource({"GIVEN,false", "NOT_GIVEN,true", "EXPIRED,true", "COULD_NOT_ASK,true"})
    void takesNothingForNoneThatTheNationalSystemWasAskedFor(OqsConsent.State state, boolean none) {
        KnownCertificates registered =
                new KnownCertificates(Optional.of(List.of()), Optional.of(List.of(kidney("2020-04-01"))));
        ObservedCertificates unread = new ObservedCertificates(
                List.of(
                        new ObservedConsent(ConsentKind.LIMIT_CERTIFICATE, state, SAID_AT),
                        new ObservedConsent(ConsentKind.SPECIFIC_DISEASE, state, SAID_AT)),
                null,
                null);

        assertEquals(
                none ? Optional.of(List.of()) : Optional.empty(),
                unread.over(registered, DAY).limits());
        assertEquals(registered.diseases(), unread.over(registered, DAY).diseases());
    }

    @ParameterizedTest(name = "{0}: {1} yen")
    @CsvSource(
            nullValues = "-",
            value = {"２００００,20000", "10千円,-", "12345678,-", "'',-"})
    void knowsAnAmountOnlyWhereItIsAPlainNumber(String said, @Nullable Integer yen) {
        List<SpecificDisease> diseases = Objects.requireNonNull(
                certificates(CONSENTS + DISEASE_BLOCK.replace("SelfPay>10000", "SelfPay>" + said))
                        .diseases());

        assertEquals(yen, diseases.get(0).selfPayYen());
        assertFalse(diseases.toString().contains("20000"));
    }

    /** The term of a consent is 24 hours (CONSENT_LIMIT_CERTIFICATE); at its very end it permits nothing any more. */
    @ParameterizedTest(name = "flag {0} given at {1}, handed in {2} s after it was said: kept {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "GIVEN,2026-11-20T01:20:30Z,0,true",
                "GIVEN,2026-11-20T01:20:30Z,86399,true",
                "GIVEN,2026-11-20T01:20:30Z,86400,false",
                "GIVEN,-,86399,true",
                "GIVEN,-,86400,false",
                "GIVEN,2026-11-20T09:20:30Z,86400,true",
                "GIVEN,-1000000000-01-01T00:00:00Z,0,false",
                "EXPIRED,2026-11-20T01:20:30Z,0,false",
                "NOT_GIVEN,2026-11-20T01:20:30Z,0,false",
                "COULD_NOT_ASK,-,0,false",
            })
    void keepsNothingThatNoConsentAllows(OqsConsent.State state, @Nullable Instant at, long later, boolean kept) {
        ObservedCertificates said = new ObservedCertificates(
                List.of(new ObservedConsent(ConsentKind.LIMIT_CERTIFICATE, state, at)), List.of(LIMIT), List.of());

        ObservedCertificates allowed = said.allowedAt(SAID_AT.plusSeconds(later), SAID_AT);

        assertEquals(kept ? List.of(LIMIT) : null, allowed.limits());
        assertNull(allowed.diseases());
        assertEquals(said.consents(), allowed.consents());
    }

    @Test
    void recordsOnlyConsentsThatWereGivenAndNoneInTheFuture() {
        Instant ahead = SAID_AT.plusSeconds(60);
        ObservedCertificates said = new ObservedCertificates(
                List.of(
                        new ObservedConsent(ConsentKind.LIMIT_CERTIFICATE, OqsConsent.State.GIVEN, ahead),
                        new ObservedConsent(ConsentKind.SPECIFIC_DISEASE, OqsConsent.State.NOT_GIVEN, ahead)),
                null,
                null);

        assertEquals(
                List.of(new Consent(ID, ConsentKind.LIMIT_CERTIFICATE, true, SAID_AT)),
                said.given(ObservedCertificatesTest::id, SAID_AT, SAID_AT).toList());
    }

    @Test
    void keepsTheKindAloneWhoseConsentHolds() {
        ObservedCertificates said = new ObservedCertificates(
                List.of(new ObservedConsent(ConsentKind.SPECIFIC_DISEASE, OqsConsent.State.GIVEN, SAID_AT)),
                List.of(LIMIT),
                List.of(kidney("2020-04-01")));

        ObservedCertificates allowed = said.allowedAt(SAID_AT, SAID_AT);

        assertNull(allowed.limits());
        assertEquals(said.diseases(), allowed.diseases());
    }

    @Test
    void goesBeforeTheRegistryOnlyInTheKindItTellsOf() {
        KnownCertificates registered =
                new KnownCertificates(Optional.of(List.of()), Optional.of(List.of(kidney("2020-04-01"))));
        ObservedCertificates said = new ObservedCertificates(List.of(), List.of(LIMIT), null);
        ObservedCertificates other = new ObservedCertificates(List.of(), null, List.of(kidney("2026-11-21")));

        assertEquals(Optional.of(List.of(LIMIT)), said.over(registered, DAY).limits());
        assertEquals(registered.diseases(), said.over(registered, DAY).diseases());
        assertEquals(registered.limits(), other.over(registered, DAY).limits());
        assertEquals(Optional.of(List.of()), other.over(registered, DAY).diseases());
        assertEquals(
                Optional.empty(), other.over(KnownCertificates.UNKNOWN, DAY).limits());
        assertEquals(KnownCertificates.UNKNOWN, KnownCertificates.of(Optional.empty()));
    }

    private static SpecificDisease kidney(String from) {
        return new SpecificDisease(
                DiseaseCategory.KIDNEY_FAILURE, new CertificatePeriod(null, LocalDate.parse(from), null), null);
    }

    @ParameterizedTest(name = "{0} limits, {1} diseases: {2}")
    @CsvSource({"20,20,true", "21,0,false", "0,21,false"})
    void areNoMoreThanTheRegistryTakesOfAPerson(int limits, int diseases, boolean fits) {
        ObservedCertificates said = new ObservedCertificates(
                List.of(), Collections.nCopies(limits, LIMIT), Collections.nCopies(diseases, kidney("2020-04-01")));

        assertEquals(fits, said.fits());
        assertEquals(fits, with(said).fits());
        assertEquals(true, new ObservedCertificates(List.of(), null, null).fits());
        assertFalse(said.toString().contains("A03"));
    }

    private static ObservedResult with(ObservedCertificates certificates) {
        return new ObservedResult(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                certificates);
    }

    @Test
    void losesOnlyItsCertificatesWithTheConsent() {
        NationalResult read = read(CONSENTS + LIMIT_BLOCK + "<Name>試験　太郎</Name>");
        Instant late = SAID_AT.plusSeconds(2 * 86_400);

        NationalResult kept = read.allowedAt(late);

        ObservedCertificates certificates = kept.results().get(0).certificates();
        assertNotNull(certificates);
        assertNull(certificates.limits());
        assertEquals("試験　太郎", kept.results().get(0).name());
        assertEquals(read.prescription(), kept.prescription());
        assertEquals(
                ObservationFixture.said(Validity.VALID, ObservationFixture.anyResult()),
                ObservationFixture.said(Validity.VALID, ObservationFixture.anyResult())
                        .allowedAt(late));
    }
}

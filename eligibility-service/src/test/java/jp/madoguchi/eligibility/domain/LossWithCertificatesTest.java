package jp.madoguchi.eligibility.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.CoverageOperation;
import jp.madoguchi.contracts.event.ElderlyRecipient;
import jp.madoguchi.contracts.event.LossReason;
import jp.madoguchi.testing.architecture.Covers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 資格喪失に伴う証の終わり: certificates that end with the coverage are no second operation. */
class LossWithCertificatesTest {
    private static final LocalDate FROM = LocalDate.of(2026, 8, 1);
    private static final LocalDate UNTIL = LocalDate.of(2027, 7, 31);
    private static final LocalDate LOST = LocalDate.of(2026, 11, 1);
    private static final HeldCertificates HELD = held(UNTIL, null);

    @Test
    @Covers("ELG-145")
    void endsCertificatesSoonerAndDoesNothingElseToThem() {
        LocalDate end = LOST.minusDays(1);

        assertEquals(List.of(), broken(HELD, HELD));
        assertEquals(List.of(), broken(HELD, held(end, end)));
        assertEquals(List.of(), broken(HELD, held(UNTIL, end)));
        assertEquals(List.of("ELG-145"), broken(HELD, held(UNTIL.plusDays(1), null)));
        assertEquals(List.of("ELG-145"), broken(held(UNTIL, UNTIL), held(end, null)));
        assertEquals(List.of("ELG-145"), broken(HELD, HeldCertificates.NONE));
        assertEquals(List.of("ELG-145"), broken(HELD, new HeldCertificates(HELD.limits(), List.of())));
        assertEquals(List.of("ELG-145"), broken(HeldCertificates.NONE, held(end, end)));
        assertEquals(
                List.of("ELG-145"),
                broken(HELD, new HeldCertificates(List.of(limit(LimitCategory.A02, end)), HELD.diseases())));
        assertEquals(
                List.of("ELG-145"), broken(HELD, new HeldCertificates(HELD.limits(), List.of(disease(20_000, end)))));
        assertEquals(
                List.of("ELG-145"),
                broken(
                        HELD,
                        new HeldCertificates(
                                HELD.limits(),
                                List.of(new SpecificDisease(
                                        DiseaseCategory.KIDNEY_FAILURE,
                                        new CertificatePeriod(null, FROM.plusDays(1), end),
                                        10_000)))));
    }

    @ParameterizedTest(name = "{0} by {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2027-07-31 20, 2026-10-31 20, true",
                "- 20, 2026-10-31 20, true",
                "2027-07-31 20, 2027-08-01 20, false",
                "2027-07-31 20, - 20, false",
                "2027-07-31 20, 2026-10-31 30, false",
                "2027-07-31 20, -, false",
                "-, 2026-10-31 20, false",
            })
    void theCertificateOfTheElderlyMayEndWithTheCoverage(
            @Nullable String before, @Nullable String after, boolean isOfTheLoss) {
        CoverageFacts standing = coverage(elderly(before), null);
        CoverageFacts lost = coverage(elderly(after), LOST);

        assertEquals(
                isOfTheLoss,
                new CoveragePairs.Pair(standing, lost)
                        .correctedFields()
                        .findAny()
                        .isEmpty());
        assertTrue(new CoveragePairs.Pair(standing, coverage(elderly("2026-10-31 20"), null))
                .correctedFields()
                .anyMatch(FieldNames.ELDERLY::equals));
    }

    @Test
    void aPeriodWithoutAnEndEndsNoSoonerThanOneThatHasOne() {
        CertificatePeriod open = new CertificatePeriod(null, FROM, null);
        CertificatePeriod ending = new CertificatePeriod(null, FROM, UNTIL);

        assertTrue(ending.endsNoLaterThan(open));
        assertTrue(ending.endsNoLaterThan(ending));
        assertFalse(open.endsNoLaterThan(ending));
    }

    private static @Nullable ElderlyRecipient elderly(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String[] words = text.split(" ");
        LocalDate until = words[0].equals("-") ? null : LocalDate.parse(words[0]);
        return new ElderlyRecipient(null, FROM, until, Integer.parseInt(words[1]));
    }

    private static CoverageFacts coverage(@Nullable ElderlyRecipient elderly, @Nullable LocalDate lost) {
        CoverageFacts any = CoverageFixture.coverage("A 2020-04-01..");
        return new CoverageFacts(
                any.numbers(),
                any.insurerName(),
                any.relationship(),
                any.insuredName(),
                any.classification(),
                any.qualifiedOn(),
                any.validFrom(),
                any.validUntil(),
                lost,
                lost == null ? null : LossReason.OTHER,
                any.ratioPercent(),
                elderly);
    }

    private static List<String> broken(HeldCertificates before, HeldCertificates after) {
        PersonRecord standing = record(1, before, null, null);
        PersonRecord loss = record(2, after, LOST, CoverageOperation.LOSE);
        return new Registration(new Registrant.ImplementingBody(), loss, Map.of(CoverageFixture.insurer("A"), "保険者A"))
                .decide(
                        Optional.of(new KeptRecord(CoverageFixture.PERSON, standing, Optional.empty())),
                        UUID.randomUUID(),
                        LOST.plusDays(20))
                .match(
                        registered -> List.<String>of(),
                        unchanged -> List.of("unchanged"),
                        late -> List.of("late"),
                        conflicting -> List.of("conflicting"),
                        notYours -> List.of("not yours"),
                        broken -> broken.rules().stream().map(Rule::id).toList());
    }

    private static PersonRecord record(
            long version,
            HeldCertificates certificates,
            @Nullable LocalDate lost,
            @Nullable CoverageOperation operation) {
        return new PersonRecord(
                "record-1",
                version,
                CoverageFixture.anyPerson(),
                List.of(coverage(null, lost)),
                certificates,
                null,
                operation);
    }

    private static HeldCertificates held(@Nullable LocalDate limitUntil, @Nullable LocalDate diseaseUntil) {
        return new HeldCertificates(
                List.of(limit(LimitCategory.A01, limitUntil)), List.of(disease(10_000, diseaseUntil)));
    }

    private static LimitCertificate limit(LimitCategory category, @Nullable LocalDate until) {
        return new LimitCertificate(LimitClass.LIMIT, category, new CertificatePeriod(null, FROM, until), null);
    }

    private static SpecificDisease disease(int selfPayYen, @Nullable LocalDate until) {
        return new SpecificDisease(
                DiseaseCategory.KIDNEY_FAILURE, new CertificatePeriod(null, FROM, until), selfPayYen);
    }
}

package jp.madoguchi.eligibility.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.testing.architecture.Covers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeldCertificatesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final LimitCertificate LIMIT =
            new LimitCertificate(LimitClass.LIMIT, LimitCategory.A03, period("2026-08-01", "2027-07-31"), null);
    private static final SpecificDisease DISEASE =
            new SpecificDisease(DiseaseCategory.KIDNEY_FAILURE, period("2020-01-01", null), 10_000);

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2026-07-31,0,1",
        "2026-08-01,1,1",
        "2027-07-31,1,1",
        "2027-08-01,0,1",
        "2019-12-31,0,0",
    })
    void areInForceOnBothEndsOfTheirPeriod(LocalDate day, int limits, int diseases) {
        HeldCertificates held = new HeldCertificates(List.of(LIMIT), List.of(DISEASE)).on(day);

        assertEquals(limits, held.limits().size());
        assertEquals(diseases, held.diseases().size());
    }

    @ParameterizedTest(name = "until {0}")
    @Covers("ELG-115")
    @CsvSource(
            nullValues = "-",
            value = {"-,-", "2026-08-01,-", "2026-07-31,ELG-115"})
    void endNotBeforeTheyBegin(@Nullable String until, @Nullable String broken) {
        HeldCertificates certificates = new HeldCertificates(
                List.of(new LimitCertificate(
                        LimitClass.STANDARD, LimitCategory.B05, period("2026-08-01", until), TODAY)),
                List.of());
        PersonRecord record = new PersonRecord(
                "record-1",
                1,
                CoverageFixture.anyPerson(),
                List.of(CoverageFixture.coverage("A 2021-02-01..")),
                certificates);

        assertEquals(
                broken == null ? List.of() : List.of(broken),
                RegistryRules.broken(record, Set.of(CoverageFixture.insurer("A"))).stream()
                        .map(Rule::id)
                        .toList());
    }

    @Test
    void sayTheSameInAnyOrder() {
        LimitCertificate other =
                new LimitCertificate(LimitClass.LIMIT, LimitCategory.A02, period("2025-08-01", null), null);
        HeldCertificates both = new HeldCertificates(List.of(LIMIT, other), List.of(DISEASE));

        assertTrue(both.sayTheSameAs(new HeldCertificates(List.of(other, LIMIT), List.of(DISEASE))));
        assertFalse(both.sayTheSameAs(new HeldCertificates(List.of(LIMIT, LIMIT), List.of(DISEASE))));
        assertFalse(both.sayTheSameAs(new HeldCertificates(List.of(LIMIT), List.of(DISEASE))));
        assertFalse(both.sayTheSameAs(new HeldCertificates(List.of(LIMIT, other), List.of())));
        assertFalse(both.sayTheSameAs(new HeldCertificates(
                List.of(LIMIT, other),
                List.of(new SpecificDisease(DiseaseCategory.HAEMOPHILIA, DISEASE.period(), 10_000)))));
    }

    @Test
    void differingRecordsDoNotSayTheSame() {
        PersonRecord record = CoverageFixture.record(1, CoverageFixture.coverage("A 2021-02-01.."));
        PersonRecord holding = new PersonRecord(
                record.recordId(),
                1,
                record.person(),
                record.coverages(),
                new HeldCertificates(List.of(LIMIT), List.of()));
        PersonRecord younger = new PersonRecord(
                record.recordId(), 1, CoverageFixture.personBornOn(TODAY), record.coverages(), HeldCertificates.NONE);

        assertTrue(record.saysTheSameAs(record));
        assertFalse(record.saysTheSameAs(holding));
        assertFalse(record.saysTheSameAs(younger));
        assertFalse(record.saysTheSameAs(CoverageFixture.record(2, CoverageFixture.coverage("A 2021-02-01.."))));
        assertFalse(record.saysTheSameAs(CoverageFixture.record(1)));
        assertFalse(record.saysTheSameAs(CoverageFixture.record(1, CoverageFixture.coverage("A 2022-02-01.."))));
    }

    @Test
    void speakTheCodesOfTheNationalSystem() {
        assertEquals("01 限度額適用区分認定証", LimitClass.LIMIT.code() + " " + LimitClass.LIMIT.label());
        assertEquals("A03 ウ", LimitCategory.A03.code() + " " + LimitCategory.A03.label());
        assertEquals("2 先天性血液凝固因子障害", DiseaseCategory.HAEMOPHILIA.code() + " " + DiseaseCategory.HAEMOPHILIA.label());
    }

    @Test
    void areNotPrinted() {
        assertEquals("LimitCertificate[***]", LIMIT.toString());
        assertEquals("SpecificDisease[***]", DISEASE.toString());
    }

    @ParameterizedTest(name = "{0}")
    @Covers({"ELG-121", "ELG-122", "ELG-123"})
    @CsvSource(
            nullValues = "-",
            value = {
                "two people found today,2,2026-11-21,別人の資格が表示された,-",
                "one and the same,1,2026-11-20,別人の資格が表示された,ELG-121",
                "broken text,2,2026-11-20,a\u0000b,ELG-122",
                "found tomorrow,2,2026-11-22,別人の資格が表示された,ELG-123",
            })
    void aMislinkIsReportedSoundly(
            String name, long other, LocalDate foundOn, String evidence, @Nullable String broken) {
        Mislink mislink = new Mislink(new UUID(9, 9), new UUID(7, 1), new UUID(7, other), foundOn, evidence);

        assertEquals(
                broken == null ? List.of() : List.of(broken),
                MislinkRules.broken(mislink, TODAY).stream().map(Rule::id).toList());
    }

    @Test
    void aMislinkNamesItsPersonsInOneOrder() {
        UUID small = new UUID(7, 1);
        UUID great = new UUID(7, 2);
        Mislink mislink = new Mislink(new UUID(9, 9), great, small, TODAY, "x");

        assertEquals(List.of(small, great), mislink.persons());
        assertEquals(List.of(small, great), new Mislink(new UUID(9, 9), small, great, TODAY, "x").persons());
        assertTrue(mislink.isBetween(Set.of(small, great)));
        assertFalse(mislink.isBetween(Set.of(small)));
    }

    @Test
    void aMislinkEndsOneWayOrAnother() {
        UUID id = new UUID(9, 9);

        assertEquals(id.toString(), words(new MislinkOutcome.Done(id)));
        assertEquals("unknown", words(new MislinkOutcome.Unknown()));
        assertEquals("already", words(new MislinkOutcome.Already()));
        assertEquals("shared", words(new MislinkOutcome.CardShared()));
    }

    private static String words(MislinkOutcome outcome) {
        return outcome.match(done -> done.mislinkId().toString(), () -> "unknown", () -> "already", () -> "shared");
    }

    private static CertificatePeriod period(String from, @Nullable String until) {
        return new CertificatePeriod(null, LocalDate.parse(from), until == null ? null : LocalDate.parse(until));
    }
}

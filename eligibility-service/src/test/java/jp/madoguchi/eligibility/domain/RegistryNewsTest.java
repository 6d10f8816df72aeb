package jp.madoguchi.eligibility.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.contracts.event.CoverageAnswerable;
import jp.madoguchi.contracts.event.CoverageCorrected;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.CoverageLost;
import jp.madoguchi.contracts.event.CoverageOperation;
import jp.madoguchi.contracts.event.Payload;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.id.BranchNumber;
import jp.madoguchi.contracts.id.InsuredNumber;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.InsuredSymbol;
import jp.madoguchi.contracts.id.Sex;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryNewsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/cases/registry-news.csv", numLinesToSkip = 1, nullValues = "-", delimiter = '|')
    void tellsWhatBecameOfEachCoverage(String name, @Nullable String before, String after, @Nullable String expected) {
        Optional<PersonRecord> earlier = Optional.ofNullable(before).map(text -> record(1, text));

        assertEquals(
                expected == null ? "" : expected, words(news(record(2, after)).since(earlier)));
    }

    @Test
    void namesACorrectedNumberAndPersonButNoValue() {
        CoverageFacts coverage = CoverageFixture.coverage("A 2020-04-01..");
        CoverageFacts renumbered =
                CoverageFixture.coverage(CoverageFixture.numbers("A", "02"), LocalDate.of(2020, 4, 1), null, null);
        PersonRecord before =
                new PersonRecord("record-1", 1, CoverageFixture.anyPerson(), List.of(coverage), HeldCertificates.NONE);
        PersonFacts married = new PersonFacts(
                "新宿 太郎", "ｼｹﾝ ﾀﾛｳ", null, CoverageFixture.BORN, Sex.MALE, "151-1234", "東京都港区〇〇5丁目", null, null);

        List<Payload> events = news(new PersonRecord(
                        "record-1", 2, married, List.of(renumbered), HeldCertificates.NONE))
                .since(Optional.of(before));

        assertEquals(
                new CoverageCorrected(
                        CoverageFixture.PERSON,
                        2,
                        List.of("coverages.numbers", "person.name"),
                        CoverageOperation.CORRECT),
                events.get(0));
    }

    @Test
    void namesACorrectionOfNothingButCertificatesWithoutAValueAndNoProtection() {
        PersonRecord plain = record(1, "A 2020-04-01..");
        HeldCertificates held = new HeldCertificates(
                List.of(),
                List.of(new SpecificDisease(
                        DiseaseCategory.KIDNEY_FAILURE, new CertificatePeriod(null, TODAY, null), 10_000)));

        assertEquals("corrected certificates", words(besides(held, null).since(Optional.of(plain))));
        assertEquals("corrected certificates", words(besides(held, true).since(Optional.of(plain))));
        assertEquals("", words(besides(HeldCertificates.NONE, true).since(Optional.of(plain))));
    }

    private static RegistryNews besides(HeldCertificates certificates, @Nullable Boolean protectedPerson) {
        PersonRecord plain = record(2, "A 2020-04-01..");
        return news(new PersonRecord(
                plain.recordId(), 2, plain.person(), plain.coverages(), certificates, protectedPerson));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "9550 12345 01, 9550 12345 01, -",
                "9550 12345 01, 9550 12345 02, answerable 2020-04-01 late",
                "9550 12345 01, 9550 12345, answerable 2020-04-01 late",
                "9550 12345, 9550 12345 01, -",
                "9550 12345 01, 9550 12346 01, answerable 2020-04-01 late",
                "9550 12345 01, 9551 12345 01, answerable 2020-04-01 late",
            })
    void tellsThatACoverageCanBeNamedNowThatCouldNotBefore(String before, String after, @Nullable String expected) {
        List<Payload> events = news(CoverageFixture.record(2, numbered(after)))
                .since(Optional.of(CoverageFixture.record(1, numbered(before))));

        assertEquals(
                expected == null ? "" : expected,
                words(events.stream()
                        .filter(CoverageAnswerable.class::isInstance)
                        .toList()));
    }

    @Test
    void tellsOnceOfALossUndoneUnderOtherNumbers() {
        CoverageFacts lost = CoverageFixture.coverage("A 2020-04-01..!2026-11-01");

        assertEquals(
                "corrected coverages.disqualifiedOn coverages.lossReason coverages.numbers,"
                        + " answerable 2020-04-01 late",
                words(news(CoverageFixture.record(2, numbered("9550 12346 01")))
                        .since(Optional.of(CoverageFixture.record(1, lost)))));
    }

    /** The day before yesterday is in time, the year 2020 is not (REG-101). */
    @ParameterizedTest(name = "{0}: {1} becomes {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-,-,A 2026-11-19..,REGISTER",
                "-,-,A 2020-04-01..,REGISTER_LATE",
                "REGISTER,-,A 2020-04-01..,REGISTER_LATE",
                "REGISTER_LATE,-,A 2020-04-01..,REGISTER_LATE",
                "-,A 2020-04-01..,A 2020-04-01..!2026-11-01,LOSE",
                "LOSE,A 2020-04-01..,A 2020-04-01..!2026-11-01,LOSE",
                "-,A 2020-04-01..;B 2021-04-01..,A 2020-04-01..,CORRECT",
                "-,A 2020-04-01..2020-12-31,A 2020-04-01..,CORRECT CORRECT",
                "CORRECT,A 2020-04-01..;B 2021-04-01..,A 2020-04-01..,CORRECT",
                "CORRECT,B 2021-04-01..,A 2020-04-01..,CORRECT CORRECT",
                "-,B 2021-04-01..,A 2020-04-01..,CORRECT REGISTER_LATE",
                "REGISTER,A 2020-04-01..,A 2020-04-01..!2026-11-19;B 2026-11-19..,LOSE REGISTER",
            })
    void namesWhatWasDoneWithEachCoverage(
            @Nullable CoverageOperation said, @Nullable String before, String after, String expected) {
        PersonRecord plain = record(2, after);
        PersonRecord now = new PersonRecord(
                plain.recordId(), 2, plain.person(), plain.coverages(), plain.certificates(), null, said);

        List<Payload> events = news(now).since(Optional.ofNullable(before).map(text -> record(1, text)));

        assertEquals(
                expected,
                String.join(
                        " ", events.stream().map(RegistryNewsTest::operation).toList()));
    }

    private static String operation(Payload event) {
        if (event instanceof CoverageAnswerable answerable) {
            return String.valueOf(answerable.operation());
        }
        return String.valueOf(
                event instanceof CoverageLost lost ? lost.operation() : ((CoverageCorrected) event).operation());
    }

    private static CoverageFacts numbered(String numbers) {
        String[] parts = numbers.split(" ");
        return CoverageFixture.coverage(
                new InsuredNumbers(
                        CoverageFixture.insurer("A"),
                        InsuredSymbol.valueOf(parts[0]),
                        InsuredNumber.valueOf(parts[1]),
                        parts.length == 2 ? null : BranchNumber.valueOf(parts[2])),
                LocalDate.of(2020, 4, 1),
                null,
                null);
    }

    private static RegistryNews news(PersonRecord record) {
        return new RegistryNews(CoverageFixture.PERSON, record, TODAY);
    }

    private static PersonRecord record(long version, String coverages) {
        return CoverageFixture.record(
                version,
                Arrays.stream(coverages.split(";"))
                        .map(CoverageFixture::coverage)
                        .toArray(CoverageFacts[]::new));
    }

    private static String words(List<Payload> events) {
        return String.join(", ", events.stream().map(RegistryNewsTest::words).toList());
    }

    private static String words(Payload event) {
        if (event instanceof CoverageAnswerable answerable) {
            return "answerable " + answerable.validFrom() + (answerable.late() ? " late" : "")
                    + (TODAY.equals(answerable.answerableFrom()) ? "" : " from " + answerable.answerableFrom())
                    + (answerable.answerableUntil() == null ? "" : " until " + answerable.answerableUntil());
        }
        if (event instanceof CoverageLost lost) {
            return "lost " + lost.validFrom() + (lost.lostOn() == null ? " withdrawn" : " on " + lost.lostOn());
        }
        return "corrected " + String.join(" ", ((CoverageCorrected) event).fields());
    }
}

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
import jp.madoguchi.contracts.event.Payload;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.id.Sex;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

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
                List.of(new CoverageCorrected(CoverageFixture.PERSON, 2, List.of("coverages.numbers", "person.name"))),
                events);
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

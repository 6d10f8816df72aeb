package jp.madoguchi.eligibility.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.CoverageOperation;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.testing.architecture.Covers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationRulesTest {
    private static final UUID NEW = UUID.fromString("01900000-0000-7000-8000-00000000000f");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest(name = "{0}")
    @Covers({"ELG-141", "ELG-142", "ELG-143", "ELG-144", "ELG-145"})
    @CsvSource(
            nullValues = "-",
            value = {
                "a new record, REGISTER, -, A 2026-11-01.., -",
                "a new record that says nothing, -, -, A 2026-11-01.., -",
                "a further coverage, REGISTER, A 2020-04-01.., A 2020-04-01..;B 2026-11-01.., -",
                "a further coverage with the loss before it, REGISTER, A 2020-04-01..,"
                        + " A 2020-04-01..!2026-11-01;B 2026-11-01.., -",
                "new without anything new, REGISTER, A 2020-04-01.., A 2020-04-01..2026-11-30, ELG-142",
                "on the last day of the term, REGISTER_LATE, -, A 2026-11-11.., ELG-143",
                "a day after the term, REGISTER_LATE, -, A 2026-11-10.., -",
                "late without anything new, REGISTER_LATE, A 2020-04-01.., A 2020-04-01.., ELG-142 ELG-143",
                "a correction, CORRECT, A 2020-04-01.., A 2020-04-02.., -",
                "a coverage taken for another, CORRECT, B 2021-04-01.., A 2020-04-01.., -",
                "a coverage that never was, CORRECT, A 2020-04-01..;B 2021-04-01.., A 2020-04-01.., -",
                "a correction of nothing, CORRECT, -, A 2020-04-01.., ELG-141",
                "a correction with a loss, CORRECT, A 2020-04-01.., A 2020-04-01..!2026-11-01, ELG-145",
                "a loss that is corrected, CORRECT, A 2020-04-01..!2026-11-02, A 2020-04-01..!2026-11-01, -",
                "a correction with one more, CORRECT, A 2020-04-01.., A 2020-04-01..;B 2021-04-01.., ELG-145",
                "a loss, LOSE, A 2020-04-01.., A 2020-04-01..!2026-11-01, -",
                "a loss without its day, LOSE, A 2020-04-01.., A 2020-04-01..2026-10-31, ELG-144",
                "a loss that was known, LOSE, A 2020-04-01..!2026-11-02, A 2020-04-01..!2026-11-01, ELG-144",
                "a loss with one more, LOSE, A 2020-04-01.., A 2020-04-01..!2026-11-01;B 2026-11-01.., ELG-145",
                "a loss of one of two, LOSE, A 2020-04-01..;B 2021-04-01.., A 2020-04-01..!2026-11-01;B 2021-04-01..,"
                        + " -",
                "a loss of both, LOSE, A 2020-04-01..;B 2021-04-01..,"
                        + " A 2020-04-01..!2026-11-01;B 2021-04-01..!2026-11-01, -",
                "a loss with the last day, LOSE, A 2020-04-01.., A 2020-04-01..2026-10-31!2026-11-01, -",
                "a loss that withdraws another, LOSE, A 2020-04-01..;B 2021-04-01.., A 2020-04-01..!2026-11-01,"
                        + " ELG-145",
                "a loss that takes another for another, LOSE, A 2020-04-01..;B 2021-04-01..,"
                        + " A 2020-04-01..!2026-11-01;C 2022-04-01.., ELG-145",
                "a loss that changes another, LOSE, A 2020-04-01..;B 2021-04-01..,"
                        + " A 2020-04-01..!2026-11-01;B 2021-04-01..2026-12-31, ELG-145",
                "a loss that changes its first day, LOSE, A 2020-04-01.., A 2020-04-02..!2026-11-01, ELG-145",
                "a loss of nothing, LOSE, -, A 2020-04-01..!2026-11-01, ELG-141",
            })
    void aVersionDoesWhatItSaysItIs(
            String name,
            @Nullable CoverageOperation said,
            @Nullable String before,
            String after,
            @Nullable String broken) {
        Optional<KeptRecord> kept = Optional.ofNullable(before)
                .map(text -> new KeptRecord(CoverageFixture.PERSON, record(1, text, null), Optional.empty()));

        assertEquals(broken, decide(record(before == null ? 1 : 2, after, said), kept), name);
    }

    @Test
    void aLossChangesNothingOfThePersonAndOfNoCertificate() {
        PersonRecord before = record(1, "A 2020-04-01..", CoverageOperation.REGISTER);
        PersonRecord loss = record(2, "A 2020-04-01..!2026-11-01", CoverageOperation.LOSE);
        PersonFacts moved = CoverageFixture.personLivingAt("東京都港区〇〇6丁目");
        PersonFacts named = CoverageFixture.personCalled("試験 改姓");
        HeldCertificates certified = new HeldCertificates(
                List.of(),
                List.of(new SpecificDisease(
                        DiseaseCategory.KIDNEY_FAILURE, new CertificatePeriod(null, TODAY, null), null)));
        Optional<KeptRecord> kept = Optional.of(new KeptRecord(NEW, before, Optional.empty()));

        assertEquals(null, decide(loss, kept));
        assertEquals("ELG-145", decide(with(loss, moved, HeldCertificates.NONE), kept));
        assertEquals("ELG-145", decide(with(loss, named, HeldCertificates.NONE), kept));
        assertEquals("ELG-145", decide(with(loss, loss.person(), certified), kept));
        assertEquals(
                null,
                decide(
                        with(loss, loss.person(), certified),
                        Optional.of(new KeptRecord(NEW, with(before, before.person(), certified), Optional.empty()))));
    }

    private static PersonRecord with(PersonRecord record, PersonFacts person, HeldCertificates certificates) {
        return new PersonRecord(
                record.recordId(),
                record.version(),
                person,
                record.coverages(),
                certificates,
                record.protectedPerson(),
                record.operation());
    }

    @ParameterizedTest(name = "version {0} as {1} on version {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "1, LOSE, -, ELG-141",
                "2, LOSE, -, -",
                "1, CORRECT, -, ELG-141",
                "2, CORRECT, -, -",
                "2, CORRECT, 1, ELG-145",
                "3, CORRECT, 1, -",
                "9, CORRECT, 8, ELG-145",
                "2, REGISTER, 1, ELG-142",
                "3, REGISTER, 1, -",
            })
    void aWordBindsOnlyBesideTheVersionJustBefore(
            long version, CoverageOperation said, @Nullable Long before, @Nullable String broken) {
        Optional<KeptRecord> kept = Optional.ofNullable(before)
                .map(earlier -> new KeptRecord(
                        CoverageFixture.PERSON, record(earlier, "A 2020-04-01..", null), Optional.empty()));

        assertEquals(broken, decide(record(version, "A 2020-04-01..!2026-11-01", said), kept));
    }

    /** Whatever came between, a loss has a day of loss and a late registration a late coverage. */
    @ParameterizedTest(name = "{0} of {2} on version {1}: {3}")
    @Covers({"ELG-143", "ELG-144"})
    @CsvSource(
            nullValues = "-",
            value = {
                "LOSE, 20261101, A 2020-04-01.., ELG-144",
                "LOSE, -, A 2020-04-01.., ELG-144",
                "LOSE, 20261101, A 2020-04-01..!2026-11-01, -",
                "LOSE, -, A 2020-04-01..;B 2020-04-01..!2026-11-01, -",
                "REGISTER_LATE, 20261101, A 2020-04-01.., -",
                "REGISTER_LATE, 20261101, A 2026-11-11.., ELG-143",
                "REGISTER_LATE, -, A 2026-11-10.., -",
                "CORRECT, -, A 2020-04-01.., -",
                "REGISTER, 20261101, A 2020-04-01.., -",
            })
    void showsWhatItIsWhereTheVersionJustBeforeIsNotThere(
            CoverageOperation said, @Nullable Long before, String after, @Nullable String broken) {
        Optional<KeptRecord> kept = Optional.ofNullable(before)
                .map(version -> new KeptRecord(
                        CoverageFixture.PERSON, record(version, "A 2020-04-01..", null), Optional.empty()));

        assertEquals(broken, decide(record(20_261_115, after, said), kept));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"123", "132", "213", "231", "312", "321"})
    void noVersionIsLostByTheOrderInWhichTheyCome(String order) {
        Map<Long, PersonRecord> sent = Stream.of(
                        record(1, "A 2020-04-01..", CoverageOperation.REGISTER),
                        record(2, "A 2020-04-01..!2026-11-01", CoverageOperation.LOSE),
                        record(3, "A 2020-04-02..!2026-11-01", CoverageOperation.CORRECT))
                .collect(Collectors.toMap(PersonRecord::version, Function.identity()));
        Optional<KeptRecord> kept = Optional.empty();

        for (long version : order.chars().mapToLong(Character::getNumericValue).toArray()) {
            PersonRecord record = Objects.requireNonNull(sent.get(version));
            String outcome = decide(record, kept);
            boolean newest = kept.filter(one -> one.inForce().version() > record.version())
                    .isEmpty();
            assertEquals(newest ? null : "late", outcome);
            kept = newest ? Optional.of(new KeptRecord(NEW, record, Optional.empty())) : kept;
        }

        assertEquals(Optional.ofNullable(sent.get(3L)), kept.map(KeptRecord::inForce));
    }

    /** A line that is repeated did what it said when it came into force; an older one that comes late never will. */
    @Test
    void bindsNothingThatDoesNotComeIntoForce() {
        PersonRecord first = record(1, "A 2020-04-01..", CoverageOperation.REGISTER);
        PersonRecord second = record(2, "A 2020-04-01..!2026-11-01", CoverageOperation.LOSE);

        assertEquals("unchanged", decide(second, Optional.of(new KeptRecord(NEW, second, Optional.of(second)))));
        assertEquals("unchanged", decide(first, Optional.of(new KeptRecord(NEW, second, Optional.of(first)))));
        assertEquals("late", decide(first, Optional.of(new KeptRecord(NEW, second, Optional.empty()))));
    }

    @Test
    void takesAnotherWordForTheSameContentForTheSameVersion() {
        PersonRecord said = record(1, "A 2020-04-01..", CoverageOperation.REGISTER);
        PersonRecord unsaid = record(1, "A 2020-04-01..", null);

        assertEquals("unchanged", decide(said, Optional.of(new KeptRecord(NEW, unsaid, Optional.of(unsaid)))));
    }

    private static @Nullable String decide(PersonRecord record, Optional<KeptRecord> kept) {
        Registration registration = new Registration(
                new Registrant.ImplementingBody(),
                record,
                Map.of(
                        CoverageFixture.insurer("A"),
                        "保険者A",
                        CoverageFixture.insurer("B"),
                        "保険者B",
                        CoverageFixture.insurer("C"),
                        "保険者C"));
        return registration
                .decide(kept, NEW, TODAY)
                .<@Nullable String>match(
                        registered -> null,
                        unchanged -> "unchanged",
                        late -> "late",
                        conflicting -> "conflicting",
                        notYours -> "not yours",
                        broken -> String.join(
                                " ", broken.rules().stream().map(Rule::id).toList()));
    }

    private static PersonRecord record(long version, String coverages, @Nullable CoverageOperation operation) {
        List<CoverageFacts> facts = Arrays.stream(coverages.split(";"))
                .map(CoverageFixture::coverage)
                .toList();
        return new PersonRecord(
                "record-1", version, CoverageFixture.anyPerson(), facts, HeldCertificates.NONE, null, operation);
    }
}

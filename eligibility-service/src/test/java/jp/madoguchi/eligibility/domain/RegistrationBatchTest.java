package jp.madoguchi.eligibility.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.CoverageStateChanged;
import jp.madoguchi.contracts.id.InsurerNumber;
import org.junit.jupiter.api.Test;

class RegistrationBatchTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final InsurerNumber A = CoverageFixture.insurer("A");
    private static final InsurerNumber B = CoverageFixture.insurer("B");
    private static final CoverageFacts OLD = CoverageFixture.coverage("A 2020-04-01..2021-03-31");
    private static final CoverageFacts CURRENT = CoverageFixture.coverage("A 2021-04-01..");
    private static final UUID FIRST = new UUID(7, 1);
    private final Queue<UUID> ids = new ArrayDeque<>(
            List.of(FIRST, new UUID(7, 2), new UUID(7, 3), new UUID(7, 4), new UUID(7, 5), new UUID(7, 6)));

    @Test
    void endsTwoVersionsOfOneRecordAsTheyWouldEndAlone() {
        RegistrationBatch batch = batch(List.of(), List.of());

        assertEquals("registered", take(batch, CoverageFixture.record(1, OLD)));
        assertEquals("registered", take(batch, CoverageFixture.record(3, OLD, CURRENT)));
        assertEquals("unchanged", take(batch, CoverageFixture.record(1, OLD)));
        assertEquals("late", take(batch, CoverageFixture.record(2, CURRENT)));
        assertEquals("conflicting", take(batch, CoverageFixture.record(2, OLD)));
        assertEquals("conflicting", take(batch, CoverageFixture.record(3, OLD)));

        RegistryEntries entries = batch.entries();
        assertEquals(List.of(new StandingRecord(FIRST, CoverageFixture.record(3, OLD, CURRENT))), entries.standing());
        assertEquals(List.of(CoverageFixture.record(1, OLD), CoverageFixture.record(2, CURRENT)), entries.history());
        assertEquals(
                List.of(1L, 3L),
                entries.events().stream()
                        .filter(CoverageStateChanged.class::isInstance)
                        .map(event -> ((CoverageStateChanged) event).version())
                        .toList());
    }

    @Test
    void whatIsAnswerableIsWhatStandsAfterTheBatchAndDidNotBefore() {
        RegistrationBatch batch =
                batch(List.of(new StandingRecord(CoverageFixture.PERSON, CoverageFixture.record(1, OLD))), List.of());

        take(batch, CoverageFixture.record(2, OLD, CoverageFixture.coverage("B 2021-04-01..")));
        take(batch, CoverageFixture.record(3, OLD, CURRENT, CoverageFixture.coverage("B 2022-01-01..!2022-01-01")));

        assertEquals(
                List.of(new AnswerableCoverage(CoverageFixture.PERSON, true, CoverageFixture.BORN, CURRENT)),
                batch.entries().answerable());
    }

    @Test
    void everyCoverageOfANewRecordIsAnswerableUntilItsLastDay() {
        RegistrationBatch batch = batch(List.of(), List.of());

        take(batch, CoverageFixture.record(1, OLD));

        AnswerableCoverage answerable = batch.entries().answerable().get(0);
        assertFalse(answerable.known());
        assertEquals(LocalDate.of(2021, 3, 31), answerable.lastDay());
        assertEquals("AnswerableCoverage[***]", answerable.toString());
    }

    @Test
    void allOfARecordAreItsCoveragesThatWereEverHeld() {
        CoverageFacts cancelled = CoverageFixture.coverage("B 2021-04-01..!2021-04-01");
        StandingRecord standing =
                new StandingRecord(CoverageFixture.PERSON, CoverageFixture.record(1, OLD, cancelled, CURRENT));

        assertEquals(
                List.of(
                        new AnswerableCoverage(CoverageFixture.PERSON, true, CoverageFixture.BORN, OLD),
                        new AnswerableCoverage(CoverageFixture.PERSON, true, CoverageFixture.BORN, CURRENT)),
                AnswerableCoverage.all(standing).toList());
    }

    @Test
    void numbersThatStandNoMoreAreLeftToWhoeverSharesThem() {
        CoverageFacts cancelled = CoverageFixture.coverage("B 2021-04-01..!2021-04-01");
        RegistrationBatch batch = batch(
                List.of(new StandingRecord(CoverageFixture.PERSON, CoverageFixture.record(1, OLD, OLD, cancelled))),
                List.of());

        take(batch, CoverageFixture.record(2, CoverageFixture.coverage("B 2021-04-01..")));

        assertEquals(
                List.of(new LeftNumbers(CoverageFixture.PERSON, OLD.numbers(), CoverageFixture.BORN)),
                batch.entries().left());
    }

    @Test
    void numbersThatStayOrThatNobodyHadAreLeftToNobody() {
        RegistrationBatch batch =
                batch(List.of(new StandingRecord(CoverageFixture.PERSON, CoverageFixture.record(1, OLD))), List.of());

        take(batch, CoverageFixture.record(2, OLD, CURRENT));
        take(batch, ofAnotherRecord(1));

        assertEquals(List.of(), batch.entries().left());
        assertEquals(
                "LeftNumbers[***]",
                new LeftNumbers(CoverageFixture.PERSON, OLD.numbers(), CoverageFixture.BORN).toString());
    }

    @Test
    void startsFromWhatTheRegistryHolds() {
        RegistrationBatch batch = batch(
                List.of(new StandingRecord(CoverageFixture.PERSON, CoverageFixture.record(4, CURRENT))),
                List.of(ofAnotherRecord(3), CoverageFixture.record(2, OLD)));

        assertEquals("unchanged", take(batch, CoverageFixture.record(2, OLD)));
        assertEquals("unchanged", take(batch, CoverageFixture.record(4, CURRENT)));
        assertEquals("late", take(batch, CoverageFixture.record(3, OLD)));
        assertTrue(batch.entries().standing().isEmpty());
        assertEquals(List.of(CoverageFixture.record(3, OLD)), batch.entries().history());
    }

    @Test
    void writesNothingOfWhatItRefuses() {
        RegistrationBatch batch = new RegistrationBatch(
                new Registrant.Insurers(Set.of(A)), TODAY, new KnownRecords(List.of(), List.of(), Map.of()));

        assertEquals("not yours", take(batch, CoverageFixture.record(1, CoverageFixture.coverage("B 2020-04-01.."))));
        assertEquals("broken", take(batch, CoverageFixture.record(1, OLD)));
        assertEquals(new RegistryEntries(List.of(), List.of(), List.of(), List.of(), List.of()), batch.entries());
    }

    private static PersonRecord ofAnotherRecord(long version) {
        return new PersonRecord("record-2", version, CoverageFixture.anyPerson(), List.of(OLD), HeldCertificates.NONE);
    }

    private static RegistrationBatch batch(List<StandingRecord> standing, List<PersonRecord> history) {
        return new RegistrationBatch(
                new Registrant.ImplementingBody(),
                TODAY,
                new KnownRecords(standing, history, Map.of(A, "保険者A", B, "保険者B")));
    }

    private String take(RegistrationBatch batch, PersonRecord record) {
        return batch.take(record, ids::remove)
                .match(
                        registered -> "registered",
                        unchanged -> "unchanged",
                        late -> "late",
                        conflicting -> "conflicting",
                        notYours -> "not yours",
                        broken -> "broken");
    }
}

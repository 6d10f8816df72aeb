package jp.madoguchi.eligibility.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.Payload;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.uplink.EntryAnswer;
import jp.madoguchi.contracts.uplink.JournalIdentity;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import jp.madoguchi.eligibility.Journal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Chains of one gateway: a rescued journal, one that was taken over, and two that both say so. */
class JournalChainTest {
    private static final InstitutionCode MINE = InstitutionCode.valueOf("1311234569");
    private static final UUID A = UUID.fromString("01900000-0000-7000-8000-00000000000a");
    private static final UUID B = UUID.fromString("01900000-0000-7000-8000-00000000000b");
    private static final JournalPosition HERE = new JournalPosition(8, "8".repeat(64));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // known journal, known epoch, sender's journal, sender's epoch, goes on as, at
                "-, 0, -, 0, -, 8",
                "-, 0, A, 0, A, 8",
                "A, 0, A, 0, A, 8",
                "A, 0, -, 0, A, 8",
                "A, 0, B, 0, superseded, -",
                "A, 0, B, 1, B, 1",
                "A, 0, A, 1, A, 1",
                "A, 0, B, 7, B, 1",
                "B, 1, B, 1, B, 8",
                "B, 1, A, 1, superseded, -",
                "B, 1, A, 0, superseded, -",
                "B, 1, B, 0, superseded, -",
                "B, 1, -, 0, superseded, -",
            })
    void goesOnInTheChainOfTheHighestEpochAlone(
            @Nullable String known,
            int knownEpoch,
            @Nullable String sender,
            int senderEpoch,
            @Nullable String next,
            @Nullable Long sequence) {
        JournalChain chain = new JournalChain(id(known), knownEpoch, HERE);
        JournalIdentity identity = sender == null ? null : new JournalIdentity(journal(sender), senderEpoch);

        Optional<JournalChain> goesOn = chain.continuedBy(identity);

        assertEquals("superseded".equals(next), goesOn.isEmpty());
        goesOn.ifPresent(on -> {
            assertEquals(id(next), on.journalId());
            assertEquals(senderEpoch, on.epoch());
            assertEquals(sequence, on.position().nextSequence());
        });
    }

    @Test
    void takesThePlaceOnlyOfAChainThatWasUsed() {
        JournalChain second = new JournalChain(B, 1, JournalPosition.START);

        assertTrue(second.supersedes(new JournalChain(A, 0, HERE)));
        assertTrue(new JournalChain(B, 2, HERE).supersedes(second));
        assertFalse(second.supersedes(JournalChain.FIRST));
        assertFalse(second.supersedes(second));
    }

    @Test
    void answersARescuedJournalAsBeforeAndTakesOnlyWhatIsNew() {
        Journal first = new Journal();
        UplinkEntry visit = first.write(Journal.visit(MINE));
        UplinkEntry strange = first.write("madoguchi.claim.settled.v1", "{}");
        List<TakenEntry> before = decided(take(JournalChain.FIRST, List.of(), first.entries()));
        Journal rescued = new Journal();
        rescued.write(strange.id(), strange.type(), strange.body());
        rescued.write(visit.id(), visit.type(), visit.body());
        UplinkEntry fresh = rescued.write(Journal.visit(MINE));

        BatchOutcome.Taken taken = take(second(), before, rescued.entries());

        assertEquals(List.of("REFUSED entry-type", "REPEATED", "ACCEPTED"), outcomes(taken));
        assertEquals(
                List.of(fresh), taken.entries().stream().map(NewEntry::entry).toList());
        assertEquals(new JournalPosition(4, fresh.hash()), taken.chain().position());
        assertEquals(
                List.of(1L, 2L, 3L),
                taken.receipt().answers().stream().map(EntryAnswer::sequence).toList());
    }

    @Test
    void answersARepeatOfTheRescuedJournalAlike() {
        Journal first = new Journal();
        UplinkEntry visit = first.write(Journal.visit(MINE));
        List<TakenEntry> before = decided(take(JournalChain.FIRST, List.of(), first.entries()));
        Journal rescued = new Journal();
        rescued.write(visit.id(), visit.type(), visit.body());
        rescued.write(Journal.visit(MINE));
        BatchOutcome.Taken once = take(second(), before, rescued.entries());

        List<TakenEntry> all =
                Stream.concat(before.stream(), decided(once).stream()).toList();
        BatchOutcome.Taken again = take(once.chain(), all, rescued.entries());

        assertEquals(List.of("REPEATED", "REPEATED"), outcomes(again));
        assertEquals(List.of(), again.entries());
    }

    @Test
    void parksAnIdThatComesBackWithAnotherBody() {
        Journal first = new Journal();
        UplinkEntry visit = first.write(Journal.visit(MINE));
        List<TakenEntry> before = decided(take(JournalChain.FIRST, List.of(), first.entries()));
        Journal rescued = new Journal();
        rescued.write(visit.id(), visit.type(), Journal.json(Journal.visit(MINE)));
        rescued.write(UUID.randomUUID(), visit.type(), Journal.json(Journal.visit(MINE)));

        BatchOutcome.Taken taken = take(second(), before, rescued.entries());

        assertEquals(List.of("REFUSED entry-conflict", "ACCEPTED"), outcomes(taken));
    }

    @Test
    void parksAnIdThatComesBackAsAnotherKindOfFact() {
        Journal first = new Journal();
        UplinkEntry visit = first.write(Journal.visit(MINE));
        List<TakenEntry> before = decided(take(JournalChain.FIRST, List.of(), first.entries()));
        Journal rescued = new Journal();
        rescued.write(visit.id(), "madoguchi.desk.action-recorded.v1", visit.body());

        assertEquals(List.of("REFUSED entry-conflict"), outcomes(take(second(), before, rescued.entries())));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-20T23:30:00Z, REPEATED", "2026-11-20T23:30:01Z, REFUSED entry-conflict"})
    void knowsAFactWhoseBodyWasNotKeptByItsTime(Instant at, String outcome) {
        Journal first = new Journal();
        UplinkEntry visit = first.write(Journal.visit(MINE));
        TakenEntry known =
                decided(take(JournalChain.FIRST, List.of(), first.entries())).get(0);
        TakenEntry unkept =
                new TakenEntry(0, 1, known.id(), known.type(), at, null, known.hash(), null, known.subject(), null);
        Journal rescued = new Journal();
        rescued.write(visit.id(), visit.type(), visit.body());

        assertEquals(List.of(outcome), outcomes(take(second(), List.of(unkept), rescued.entries())));
    }

    private static JournalChain second() {
        return new JournalChain(B, 1, JournalPosition.START);
    }

    private static BatchOutcome.Taken take(JournalChain chain, List<TakenEntry> earlier, List<UplinkEntry> batch) {
        return (BatchOutcome.Taken) new GatewayJournal(MINE, chain, earlier).take(batch, JournalChainTest::decode);
    }

    private static Optional<Payload> decode(UplinkEntry entry) {
        return GatewayJournalTest.decode(entry);
    }

    private static List<TakenEntry> decided(BatchOutcome.Taken taken) {
        return new ArrayList<>(taken.entries().stream().map(NewEntry::taken).toList());
    }

    private static List<String> outcomes(BatchOutcome.Taken taken) {
        return GatewayJournalTest.outcomes(taken);
    }

    private static @Nullable UUID id(@Nullable String name) {
        return name == null ? null : journal(name);
    }

    private static UUID journal(String name) {
        return name.equals("A") ? A : B;
    }
}

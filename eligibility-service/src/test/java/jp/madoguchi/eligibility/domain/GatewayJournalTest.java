package jp.madoguchi.eligibility.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.contracts.event.Payload;
import jp.madoguchi.contracts.event.VisitRecorded;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.uplink.EntryAnswer;
import jp.madoguchi.contracts.uplink.EntryAnswer.Outcome;
import jp.madoguchi.contracts.uplink.EntryHash;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import jp.madoguchi.eligibility.Journal;
import jp.madoguchi.web.IdentifierJson;
import org.junit.jupiter.api.Test;

class GatewayJournalTest {
    private static final InstitutionCode MINE = InstitutionCode.valueOf("1311234569");

    private final Journal journal = new Journal();

    @Test
    void computesTheHashOfTheAgreedText() {
        UplinkEntry entry = new UplinkEntry(
                1,
                UUID.fromString("01900000-0000-7000-8000-000000000001"),
                "madoguchi.desk.visit-recorded.v1",
                Journal.AT,
                null,
                EntryHash.GENESIS,
                "",
                "{\"名\":\"試験\"}");

        assertEquals("e57a73650c5ded546de33fa7b31e43dbba0420325b026fa80be79a09354a01fc", EntryHash.of(entry));
    }

    @Test
    void acceptsFactsInOrderAndMovesOn() {
        journal.write(Journal.visit(MINE));
        UplinkEntry last = journal.write(Journal.declaration(MINE, UUID.randomUUID()));

        BatchOutcome.Taken taken = take(JournalPosition.START, List.of(), journal.entries());

        assertEquals(List.of("ACCEPTED", "ACCEPTED"), outcomes(taken));
        assertEquals(3, taken.receipt().nextSequence());
        assertEquals(new JournalPosition(3, last.hash()), taken.chain().position());
        assertEquals(2, taken.entries().size());
    }

    @Test
    void repeatsTheEarlierAnswerWithoutASecondEffect() {
        journal.write(Journal.visit(MINE));
        journal.write("madoguchi.claim.settled.v1", "{}");
        BatchOutcome.Taken first = take(JournalPosition.START, List.of(), journal.entries());

        BatchOutcome.Taken again = take(first.chain().position(), earlier(first), journal.entries());

        assertEquals(List.of("REPEATED", "REFUSED entry-type"), outcomes(again));
        assertEquals(List.of(), again.entries());
        assertEquals(first.chain().position(), again.chain().position());
    }

    @Test
    void takesOnlyWhatIsNewOfABatchThatOverlaps() {
        journal.write(Journal.visit(MINE));
        BatchOutcome.Taken first = take(JournalPosition.START, List.of(), journal.entries());
        UplinkEntry second = journal.write(Journal.visit(MINE));

        BatchOutcome.Taken again = take(first.chain().position(), earlier(first), journal.entries());

        assertEquals(List.of("REPEATED", "ACCEPTED"), outcomes(again));
        assertEquals(
                List.of(second), again.entries().stream().map(NewEntry::entry).toList());
    }

    @Test
    void answersARepeatInsideOneBatch() {
        UplinkEntry entry = journal.write(Journal.visit(MINE));

        BatchOutcome.Taken taken = take(JournalPosition.START, List.of(), List.of(entry, entry));

        assertEquals(List.of("ACCEPTED", "REPEATED"), outcomes(taken));
    }

    @Test
    void refusesTheSameIdWithAnotherBodyAndLeavesTheJournalWhereItWas() {
        UplinkEntry entry = journal.write(Journal.visit(MINE));
        BatchOutcome.Taken first = take(JournalPosition.START, List.of(), journal.entries());

        Journal other = new Journal();
        other.write(entry.id(), entry.type(), Journal.json(Journal.visit(MINE)));
        BatchOutcome.Taken again = take(first.chain().position(), earlier(first), other.entries());

        assertEquals(List.of("REFUSED entry-conflict"), outcomes(again));
        assertEquals(first.chain().position(), again.chain().position());
    }

    @Test
    void refusesAnotherIdUnderAUsedSequence() {
        journal.write(Journal.visit(MINE));
        BatchOutcome.Taken first = take(JournalPosition.START, List.of(), journal.entries());
        Journal forked = new Journal();
        forked.write(Journal.visit(MINE));

        BatchOutcome.Taken again = take(first.chain().position(), earlier(first), forked.entries());

        assertEquals(List.of("REFUSED entry-conflict"), outcomes(again));
    }

    @Test
    void refusesAUsedSequenceThatIsNotRemembered() {
        journal.write(Journal.visit(MINE));

        BatchOutcome.Taken taken = take(new JournalPosition(2, EntryHash.GENESIS), List.of(), journal.entries());

        assertEquals(List.of("REFUSED entry-conflict"), outcomes(taken));
    }

    @Test
    void answersAFactThatComesBackUnderANewSequenceAsTheFirstTimeAndGoesOn() {
        UplinkEntry entry = journal.write(Journal.visit(MINE));
        UplinkEntry strange = journal.write("madoguchi.claim.settled.v1", "{}");
        journal.write(entry.id(), entry.type(), entry.body());
        journal.write(strange.id(), strange.type(), strange.body());
        UplinkEntry last = journal.write(Journal.visit(MINE));

        BatchOutcome.Taken taken = take(JournalPosition.START, List.of(), journal.entries());

        assertEquals(
                List.of("ACCEPTED", "REFUSED entry-type", "REPEATED", "REFUSED entry-type", "ACCEPTED"),
                outcomes(taken));
        assertEquals(
                List.of(entry, strange, last),
                taken.entries().stream().map(NewEntry::entry).toList());
        assertEquals(new JournalPosition(6, last.hash()), taken.chain().position());
    }

    @Test
    void answersAFactThatComesBackInALaterBatchOrAgainUnderItsNewSequence() {
        UplinkEntry entry = journal.write(Journal.visit(MINE));
        BatchOutcome.Taken first = take(JournalPosition.START, List.of(), journal.entries());
        UplinkEntry renumbered = journal.write(entry.id(), entry.type(), entry.body());

        BatchOutcome.Taken again = take(first.chain().position(), earlier(first), List.of(renumbered));
        BatchOutcome.Taken oncemore = take(again.chain().position(), earlier(first), List.of(renumbered));

        assertEquals(List.of("REPEATED"), outcomes(again));
        assertEquals(List.of(), again.entries());
        assertEquals(new JournalPosition(3, renumbered.hash()), again.chain().position());
        assertEquals(List.of("REPEATED"), outcomes(oncemore));
        assertEquals(again.chain().position(), oncemore.chain().position());
    }

    @Test
    void parksAnotherBodyOfTheSameIdEachTimeAndKnowsTheFirstOneStill() {
        UplinkEntry entry = journal.write(Journal.visit(MINE));
        String other = Journal.json(Journal.visit(MINE));
        journal.write(entry.id(), entry.type(), other);
        BatchOutcome.Taken first = take(JournalPosition.START, List.of(), journal.entries());
        UplinkEntry again = journal.write(entry.id(), entry.type(), other);
        UplinkEntry same = journal.write(entry.id(), entry.type(), entry.body());
        List<TakenEntry> inAnyOrder = new ArrayList<>(earlier(first));
        Collections.reverse(inAnyOrder);

        BatchOutcome.Taken later = take(first.chain().position(), inAnyOrder, List.of(again, same));

        assertEquals(List.of("ACCEPTED", "REFUSED entry-conflict"), outcomes(first));
        assertEquals(List.of("REFUSED entry-conflict", "REPEATED"), outcomes(later));
    }

    @Test
    void takesNothingWhenEntriesAreMissing() {
        journal.write(Journal.visit(MINE));
        journal.write(Journal.visit(MINE));
        journal.write(Journal.visit(MINE));
        List<UplinkEntry> entries = journal.entries();

        assertEquals(new BatchOutcome.Gap(1), takeAny(JournalPosition.START, entries.subList(1, 3)));
        assertEquals(new BatchOutcome.Gap(1), takeAny(JournalPosition.START, List.of(entries.get(0), entries.get(2))));
    }

    @Test
    void hasOneBranchForEachOutcome() {
        List<String> branches = List.of(
                takeAny(JournalPosition.START, List.of())
                        .<String>match(t -> "taken", g -> "gap", n -> "not yours", s -> "superseded"),
                new BatchOutcome.Gap(1).<String>match(t -> "taken", g -> "gap", n -> "not yours", s -> "superseded"),
                new BatchOutcome.NotYours()
                        .<String>match(t -> "taken", g -> "gap", n -> "not yours", s -> "superseded"),
                new BatchOutcome.Superseded()
                        .<String>match(t -> "taken", g -> "gap", n -> "not yours", s -> "superseded"));

        assertEquals(List.of("taken", "gap", "not yours", "superseded"), branches);
    }

    private BatchOutcome.Taken take(JournalPosition position, List<TakenEntry> earlier, List<UplinkEntry> batch) {
        return (BatchOutcome.Taken)
                new GatewayJournal(MINE, chain(position), earlier).take(batch, GatewayJournalTest::decode);
    }

    private static JournalChain chain(JournalPosition position) {
        return new JournalChain(null, 0, position);
    }

    private static BatchOutcome takeAny(JournalPosition position, List<UplinkEntry> batch) {
        return new GatewayJournal(MINE, chain(position), List.of()).take(batch, GatewayJournalTest::decode);
    }

    private static List<TakenEntry> earlier(BatchOutcome.Taken taken) {
        return taken.entries().stream().map(NewEntry::taken).toList();
    }

    static Optional<Payload> decode(UplinkEntry entry) {
        return EventType.byWire(entry.type()).flatMap(type -> {
            try {
                return Optional.of(IdentifierJson.mapper().readValue(entry.body(), type.payload()));
            } catch (IOException noFact) {
                return Optional.<VisitRecorded>empty();
            }
        });
    }

    static List<String> outcomes(BatchOutcome.Taken taken) {
        return taken.receipt().answers().stream().map(GatewayJournalTest::text).toList();
    }

    private static String text(EntryAnswer answer) {
        return answer.outcome() == Outcome.REFUSED
                ? "REFUSED " + answer.code()
                : answer.outcome().name();
    }
}

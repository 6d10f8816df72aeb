package jp.madoguchi.eligibility.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.CompleteFact;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.contracts.event.OutageEnded;
import jp.madoguchi.contracts.event.Payload;
import jp.madoguchi.contracts.event.SealingKeysIssued;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.event.VisitRecorded;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.uplink.EntryAnswer;
import jp.madoguchi.contracts.uplink.EntryAnswer.Outcome;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import jp.madoguchi.eligibility.Journal;
import jp.madoguchi.web.IdentifierJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryVerdictTest {
    private static final InstitutionCode MINE = InstitutionCode.valueOf("1311234569");
    private static final InstitutionCode ANOTHER = InstitutionCode.valueOf("1317654323");

    private final Journal journal = new Journal();

    @Test
    void refusesADamagedEntryAndBelievesTheNextOne() {
        journal.writeDamaged(Journal.visit(MINE));
        journal.write(Journal.visit(MINE));

        List<String> outcomes = outcomes(JournalPosition.START);

        assertEquals(List.of("REFUSED entry-hash", "ACCEPTED"), outcomes);
    }

    @Test
    void refusesAnEntryThatNamesAnotherPredecessor() {
        journal.write(Journal.visit(MINE));

        List<String> outcomes = outcomes(new JournalPosition(1, "a".repeat(64)));

        assertEquals(List.of("REFUSED entry-hash"), outcomes);
    }

    @Test
    void refusesWhatDoesNotHappenAtADeskAndGoesOn() {
        journal.write(new OutageEnded(UUID.randomUUID(), MINE, Journal.AT, 0));
        journal.write("madoguchi.desk.vanished.v1", "{}");
        journal.write(Journal.visit(MINE));

        List<String> outcomes = outcomes(JournalPosition.START);

        assertEquals(List.of("REFUSED entry-type", "REFUSED entry-type", "ACCEPTED"), outcomes);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "no JSON | {",
                "nothing in it | {}",
                "half of it | {\"visitId\":\"01900000-0000-7000-8000-000000000001\",\"institution\":\"1311234569\"}",
            })
    void refusesABodyThatIsNoCompleteFact(String name, String body) {
        journal.write("madoguchi.desk.visit-recorded.v1", body);

        List<String> outcomes = outcomes(JournalPosition.START);

        assertEquals(List.of("REFUSED entry-undecodable"), outcomes);
    }

    @Test
    void refusesAFactWithAHoleDeepInside() {
        journal.write(
                "madoguchi.desk.visit-recorded.v1",
                Journal.json(Journal.visit(MINE)).replace("\"name\":\"試験 太郎\"", "\"name\":null"));
        journal.write(
                "madoguchi.desk.visit-recorded.v1",
                Journal.json(Journal.visit(MINE)).replace("[\"MYNAPORTAL_SCREEN\"]", "[null]"));

        List<String> outcomes = outcomes(JournalPosition.START);

        assertEquals(List.of("REFUSED entry-undecodable", "REFUSED entry-undecodable"), outcomes);
    }

    @Test
    void neverBlursWhatWasAnsweredWithWhatCouldNotBeAsked() {
        journal.write(Journal.visit(MINE, Validity.NOT_FOUND, Cause.LINE_DOWN));
        journal.write(Journal.visit(MINE, null, null));
        journal.write(Journal.visit(MINE, Validity.NOT_FOUND, null));

        List<String> outcomes = outcomes(JournalPosition.START);

        assertEquals(List.of("REFUSED entry-undecodable", "REFUSED entry-undecodable", "ACCEPTED"), outcomes);
    }

    @Test
    void refusesTheFactsOfAnotherInstitution() {
        journal.write(Journal.visit(ANOTHER));
        journal.write(Journal.declaration(ANOTHER, UUID.randomUUID()));
        journal.write(Journal.action(ANOTHER));

        List<String> outcomes = outcomes(JournalPosition.START);

        assertEquals(Collections.nCopies(3, "REFUSED entry-institution"), outcomes);
    }

    @Test
    void takesWhatSomebodyDidAtADesk() {
        journal.write(Journal.action(MINE));

        assertEquals(List.of("ACCEPTED"), outcomes(JournalPosition.START));
    }

    @Test
    void knowsNoOtherFactOfAnInstitutionThanThoseOfADesk() {
        Payload fact = new OutageEnded(UUID.randomUUID(), MINE, Journal.AT, 0);

        assertEquals(false, DeskFacts.isOf(MINE, fact));
    }

    @Test
    void seesAHoleInsideAListToo() throws IOException {
        String text = """
            {"institution":"1311234569","issuedAt":"2026-11-21T00:00:00Z","keys":[{"publicJwk":"{}"}]}
            """;

        assertEquals(false, CompleteFact.test(IdentifierJson.mapper().readValue(text, SealingKeysIssued.class)));
    }

    @Test
    void saysWhichComponentCannotBeRead() {
        record Stubborn(String get) implements Supplier<String> {
            @Override
            public String get() {
                throw new UnsupportedOperationException();
            }
        }

        IllegalStateException failure =
                assertThrows(IllegalStateException.class, () -> CompleteFact.test(new Stubborn("x")));
        assertEquals("get", failure.getMessage());
    }

    private List<String> outcomes(JournalPosition position) {
        return new GatewayJournal(MINE, new JournalChain(null, 0, position), List.of())
                .take(journal.entries(), EntryVerdictTest::decode)
                .match(
                        taken -> taken.receipt().answers().stream()
                                .map(EntryVerdictTest::text)
                                .toList(),
                        gap -> List.of(),
                        notYours -> List.of(),
                        superseded -> List.of());
    }

    private static Optional<Payload> decode(UplinkEntry entry) {
        return EventType.byWire(entry.type()).flatMap(type -> {
            try {
                return Optional.of(IdentifierJson.mapper().readValue(entry.body(), type.payload()));
            } catch (IOException noFact) {
                return Optional.<VisitRecorded>empty();
            }
        });
    }

    private static String text(EntryAnswer answer) {
        return answer.outcome() == Outcome.REFUSED
                ? "REFUSED " + answer.code()
                : answer.outcome().name();
    }
}

package jp.madoguchi.gateway.reader;

import static jp.madoguchi.gateway.journal.JournalFixture.now;
import static jp.madoguchi.testing.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.gateway.clinic.TerminalSimulator.Behaviour;
import jp.madoguchi.gateway.domain.AskOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 遅れた応答 to a question of the run before: the gateway was restarted while the terminal had not answered yet. */
class LateAnswersTest {
    private static final UUID VISIT = UUID.fromString("0193a111-2222-7222-8333-444455556666");
    private static final String NUMBER = "12345";
    private static final String NOT_FOUND =
            "<XmlMsg><MessageHeader><MedicalInstitutionCode>1311234569</MedicalInstitutionCode></MessageHeader>"
                    + "<MessageBody><QualificationValidity>4</QualificationValidity></MessageBody></XmlMsg>";

    @TempDir
    Path home;

    @TempDir
    Path folder;

    private TerminalBench bench;

    @BeforeEach
    void silent() {
        bench = new TerminalBench(home, folder, "1s");
        bench.terminal.knows(NUMBER, "1", TerminalBench.PERSON.formatted(NUMBER));
        bench.terminal.behaves(NUMBER, Behaviour.NEVER);
        assertEquals(
                new AskOutcome.CouldNotAsk(Cause.TERMINAL_BROKEN),
                bench.ask(VISIT, NUMBER).outcome());
        await().untilAsserted(() -> assertEquals(1, bench.count("silent")));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private void restart() {
        bench.close();
        bench = new TerminalBench(home, folder);
    }

    private void answer(String id) throws IOException {
        Files.writeString(folder.resolve("res").resolve("OQSsiquc01res_" + id + ".xml"), NOT_FOUND);
    }

    @ParameterizedTest(name = "the patient still waits: {0}")
    @ValueSource(booleans = {true, false})
    void isKeptShownAndToldToTheCluster(boolean isWaiting) throws IOException {
        if (!isWaiting) {
            now(bench.stores.presentations().dismiss(VISIT));
        }
        restart();

        answer(TerminalFiles.id(VISIT));

        await().untilAsserted(() -> assertEquals(List.of(), bench.terminal.files()));
        assertEquals(1, bench.count("belated"));
        assertEquals(1, bench.seen().size());
        assertEquals(List.of(), bench.parked.all());
        assertEquals(
                isWaiting,
                new AskOutcome.KnownAbsent(null).equals(bench.kept(VISIT).outcome()));
    }

    @Test
    void isOfNobodyWhereNoVisitOfOursEndsSo() throws IOException {
        restart();

        answer(TerminalFiles.id(new UUID(1, 1)));

        bench.ask(UUID.randomUUID(), "99999");
        assertEquals(0, bench.count("belated"));
        await().untilAsserted(() -> assertEquals(1, bench.terminal.files().size()));
    }
}

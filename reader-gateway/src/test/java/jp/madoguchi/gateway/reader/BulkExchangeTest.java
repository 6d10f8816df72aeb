package jp.madoguchi.gateway.reader;

import static jp.madoguchi.gateway.reader.BulkBench.ID;
import static jp.madoguchi.gateway.reader.BulkBench.KNOWN;
import static jp.madoguchi.gateway.reader.BulkBench.LOST;
import static jp.madoguchi.gateway.reader.BulkBench.NOBODY;
import static jp.madoguchi.gateway.reader.BulkBench.TOMORROW;
import static jp.madoguchi.testing.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.oqs.OqsBlock;
import jp.madoguchi.contracts.oqs.OqsMessage;
import jp.madoguchi.contracts.oqs.OqsReader;
import jp.madoguchi.gateway.clinic.BulkSimulator.Behaviour;
import jp.madoguchi.gateway.domain.BulkState;
import jp.madoguchi.gateway.domain.DeskFixture;
import jp.madoguchi.gateway.domain.SeenMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BulkExchangeTest {
    @TempDir
    Path home;

    @TempDir
    Path folder;

    private BulkBench bench;

    @BeforeEach
    void open() {
        bench = new BulkBench(home, folder, Map.of());
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Behaviour.class,
            names = {"RIGHT", "PLAIN", "SPLIT", "SLOW", "TWICE", "HALF_THEN_WHOLE"})
    void eachBookingIsAnsweredOnceWhateverTheWayOfTheTerminal(Behaviour behaviour) {
        bench.terminal.bulk().behaves(behaviour);

        bench.ask();

        bench.assertAnsweredOnce();
        await().untilAsserted(() ->
                assertTrue(bench.count("duplicate") >= (behaviour == Behaviour.TWICE ? 2 : 0), "not all came yet"));
        bench.awaitCleared();
        assertEquals(3, bench.seen().size());
        assertEquals(behaviour == Behaviour.SLOW ? 3 : 0, bench.count("processing"));
        assertEquals(1, bench.terminal.bulk().asked().size());
        assertEquals(List.of(), bench.parked());
    }

    @Test
    void asksByNumbersForTodayUnderNamesOfItsOwn() {
        bench.ask();

        bench.awaitState(BulkState.ANSWERED);
        OqsMessage asked = bench.terminal.bulk().asked().get(0).message();
        assertEquals("1311234569", asked.institution().orElseThrow().wire());
        assertEquals(DeskFixture.TODAY, asked.confirmationDate().orElseThrow());
        List<OqsBlock> questions = asked.body().orElseThrow().blocks("QualificationConfirmSearchInfo");
        assertEquals(
                List.of(KNOWN, LOST, NOBODY),
                questions.stream()
                        .map(one -> one.value("InsuredIdentificationNumber").orElseThrow())
                        .toList());
        assertEquals(
                bench.visits().stream().map(TerminalFiles::id).toList(),
                questions.stream()
                        .map(one -> one.value("ArbitraryIdentifier").orElseThrow())
                        .toList());
        assertEquals(Optional.of("19700326"), questions.get(0).value("Birthdate"));
        assertEquals("20261120000001", bench.kept().receptionNumber());
        assertEquals(Set.of("20261120000001"), Set.copyOf(bench.terminal.bulk().polled()));
    }

    @Test
    void whatIsToldToTheClusterReadsAsASingleAnswer() {
        bench.ask();
        bench.awaitState(BulkState.ANSWERED);

        OqsMessage told = new OqsReader()
                .read(bench.seen().get(0).content())
                .match(read -> read.message(), half -> noMessage(), bad -> noMessage());

        assertEquals(Optional.of(Validity.VALID), told.validity());
        assertEquals(Optional.of(CheckMethod.NUMBER), told.method());
        assertEquals(Optional.of(DeskFixture.TODAY), told.confirmationDate());
        assertEquals(DeskFixture.CLINIC, told.institution().orElseThrow());
        assertTrue(told.endedNormally());
        assertEquals(1, told.results().size());
        assertTrue(told.question().flatMap(question -> question.numbers()).isPresent());
        assertEquals(
                Set.of(SeenMessage.Source.TERMINAL),
                bench.seen().stream().map(SeenMessage::source).collect(Collectors.toSet()));
    }

    private static OqsMessage noMessage() {
        throw new AssertionError("no message");
    }

    @Test
    void theSameListIsAskedForOnceAndAnotherOneUnderItsIdIsRefused() {
        bench.ask();
        bench.awaitState(BulkState.ANSWERED);

        String again = bench.ask(ID, TOMORROW, KNOWN, LOST, NOBODY)
                .match(
                        taken -> taken.again() + " " + taken.check().state(),
                        r -> "refused",
                        () -> "conflict",
                        () -> "off");
        String other = bench.ask(ID, TOMORROW, KNOWN)
                .match(taken -> "taken", refused -> "refused", () -> "conflict", () -> "off");

        assertEquals("true ANSWERED", again);
        assertEquals("conflict", other);
        assertEquals(1, bench.terminal.bulk().asked().size());
    }

    @Test
    void aListThatBreaksARuleIsNotKept() {
        List<String> rules = bench.ask(ID, DeskFixture.TODAY.minusDays(1), KNOWN, KNOWN)
                .match(
                        taken -> List.of(),
                        refused ->
                                refused.stream().map(finding -> finding.rule()).toList(),
                        List::of,
                        List::of);

        assertEquals(List.of("DSK-141", "DSK-143"), rules);
        assertEquals(List.of(), bench.all());
    }

    @ParameterizedTest
    @CsvSource({"TRM-121,OFF,TERMINAL", "TRM-121,ON,CLUSTER"})
    void whereTheClinicDoesNotAskSoNothingIsAsked(String rule, String choice, String source) {
        bench.close();
        bench = new BulkBench(home, folder, Map.of("gateway.rules.choices." + rule, choice, "gateway.source", source));

        assertEquals(
                "off",
                bench.ask(ID, TOMORROW, KNOWN)
                        .match(taken -> "taken", refused -> "refused", () -> "conflict", () -> "off"));
        assertEquals(List.of(), bench.terminal.files());
    }

    @ParameterizedTest(name = "the 受付番号 had come: {0}")
    @ValueSource(booleans = {false, true})
    void goesOnAfterARestartFromWhereItWas(boolean isReceived) throws IOException {
        if (isReceived) {
            bench.terminal.bulk().behaves(Behaviour.NO_RESULT);
            bench.ask();
            await().until(() -> !bench.terminal.bulk().polled().isEmpty());
            bench.terminal.bulk().behaves(Behaviour.RIGHT);
        } else {
            bench.terminal.bulk().hold();
            bench.ask();
            await().until(() -> !bench.terminal.bulk().asked().isEmpty());
            bench.awaitState(BulkState.SENT);
        }
        bench.stop();
        bench.terminal.bulk().release();

        bench.restart();

        bench.assertAnsweredOnce();
        assertEquals(1, bench.terminal.bulk().asked().size(), "asked twice");
        bench.restart();
        assertEquals(3, bench.seen().size());
    }

    @Test
    void anAnswerThatLiesThereAgainAfterTheRestartIsNotTakenTwice() throws IOException {
        bench.terminal.bulk().behaves(Behaviour.PLAIN);
        bench.terminal.bulk().hold();
        bench.ask();
        await().until(() -> !bench.terminal.bulk().asked().isEmpty());
        bench.terminal.bulk().release();
        bench.assertAnsweredOnce();
        bench.stop();
        Files.writeString(folder.resolve("res").resolve("OQSmuquc02res_" + TerminalFiles.id(ID) + ".xml"), "<XmlMsg/>");

        bench.restart();

        bench.awaitCleared();
        assertEquals(1, bench.count("duplicate"));
        assertEquals(3, bench.seen().size());
    }
}

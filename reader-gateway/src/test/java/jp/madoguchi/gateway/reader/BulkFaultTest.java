package jp.madoguchi.gateway.reader;

import static jp.madoguchi.gateway.reader.BulkBench.KNOWN;
import static jp.madoguchi.gateway.reader.BulkBench.LOST;
import static jp.madoguchi.gateway.reader.BulkBench.NOBODY;
import static jp.madoguchi.testing.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.gateway.clinic.BulkSimulator.Behaviour;
import jp.madoguchi.gateway.domain.BulkResult;
import jp.madoguchi.gateway.domain.BulkState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** 一括照会がうまく行かないとき: the terminal never answers, answers an error, or what nobody can believe. */
class BulkFaultTest {
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

    @Test
    void whatIsNeverReceivedIsGivenUpAndTakenAllTheSameWhenItComes() throws IOException {
        bench.terminal.bulk().hold();
        bench.ask();
        bench.awaitState(BulkState.SENT);
        bench.pass(BulkBench.ANSWER_WITHIN);
        bench.awaitState(BulkState.GIVEN_UP);
        assertEquals(1, bench.count("silent"));
        bench.awaitCleared();

        bench.terminal.bulk().release();

        bench.assertAnsweredOnce();
    }

    @Test
    void aRequestNobodyFetchesIsTakenBack() throws IOException {
        bench.terminal.close();
        bench.ask();
        bench.awaitState(BulkState.SENT);
        assertEquals(1, bench.terminal.files().size());

        bench.pass(BulkBench.ANSWER_WITHIN);

        bench.awaitState(BulkState.GIVEN_UP);
        bench.awaitCleared();
    }

    @Test
    void aResultThatNeverComesIsAskedForAgainUntilTheLimitAndThenGivenUp() {
        bench.terminal.bulk().behaves(Behaviour.NO_RESULT);
        bench.ask();
        await().until(() -> bench.terminal.bulk().polled().size() == 1);

        bench.pass(BulkBench.ANSWER_WITHIN);
        await().until(() -> bench.terminal.bulk().polled().size() == 2);
        bench.pass(BulkBench.LIMIT);

        bench.awaitState(BulkState.GIVEN_UP);
        assertEquals(List.of(), bench.seen());
        bench.awaitCleared();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Behaviour.class,
            names = {"RECEPTION_ERROR", "RESULT_ERROR"})
    void anErrorOfTheTerminalEndsTheListAndSaysNothingOfAnybody(Behaviour behaviour) {
        bench.terminal.bulk().behaves(behaviour);

        bench.ask();

        bench.awaitState(BulkState.FAILED);
        assertEquals("E0001", bench.kept().error());
        assertEquals(List.of(), bench.kept().results());
        assertEquals(List.of(), bench.seen());
        bench.awaitCleared();
        assertEquals(List.of(), bench.parked());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "WRONG_INSTITUTION,other-institution",
        "OTHER_RECEPTION,other-reception",
        "OTHERS_ONLY,without-answer",
        "BOMB,zip-too-large",
        "HALF_FOREVER,not-well-formed"
    })
    void whatCannotBeBelievedIsPutAsideAndAskedForAgainButNotForEver(Behaviour behaviour, String reason) {
        bench.terminal.bulk().behaves(behaviour);
        bench.ask();

        await().untilAsserted(() -> {
            bench.pass(BulkBench.ANSWER_WITHIN);
            assertEquals(BulkState.FAILED, bench.kept().state());
        });

        assertEquals(reason, bench.kept().error());
        assertTrue(bench.parked().size() >= 3, "given up too soon");
        assertEquals(Set.of(reason), Set.copyOf(bench.parked()));
        assertEquals(List.of(), bench.seen());
        bench.awaitCleared();
    }

    @Test
    void theRightAnswerAfterAWrongOneIsKept() {
        bench.terminal.bulk().behaves(Behaviour.WRONG_THEN_RIGHT);
        bench.ask();
        await().untilAsserted(() -> assertEquals(List.of("other-reception"), bench.parked()));

        bench.pass(BulkBench.ANSWER_WITHIN);

        bench.assertAnsweredOnce();
        assertEquals(List.of("other-reception"), bench.parked());
    }

    @Test
    void whoIsMissingOrInErrorIsNotAnsweredAndTheOthersAre() {
        bench.terminal.bulk().behaves(Behaviour.PARTIAL);

        bench.ask();

        bench.awaitState(BulkState.ANSWERED);
        assertEquals(
                List.of(
                        new BulkResult("booking-" + KNOWN, null, "missing"),
                        new BulkResult("booking-" + LOST, null, "abnormal"),
                        new BulkResult("booking-" + NOBODY, Validity.NOT_FOUND, null)),
                bench.kept().results());
        assertEquals(1, bench.seen().size());
    }

    @Test
    void aFolderThatIsGoneIsAskedAgainWhenItIsBack() throws IOException {
        Path away = folder.resolveSibling(folder.getFileName() + "-away");
        Files.move(folder.resolve("req"), away);
        bench.ask();
        await().until(() -> bench.count("stuck") > 0);
        assertEquals(BulkState.ASKED, bench.kept().state());

        Files.move(away, folder.resolve("req"));

        bench.assertAnsweredOnce();
    }

    @Test
    void nothingIsAskedOrKeptOnceTheDayOfTheVisitsIsOver() {
        bench.terminal.bulk().behaves(Behaviour.NO_RESULT);
        bench.ask();
        await().until(() -> bench.terminal.bulk().polled().size() == 1);
        bench.day.pass(Duration.ofDays(1));
        bench.pass(BulkBench.ANSWER_WITHIN);
        await().until(() -> bench.terminal.bulk().polled().size() == 2);

        bench.day.pass(Duration.ofDays(1));
        bench.pass(Duration.ofHours(1));

        await().untilAsserted(() -> assertEquals(List.of(), bench.all()));
        assertEquals(2, bench.terminal.bulk().polled().size());
    }

    @Test
    void filesOfOtherProgramsAndOfNobodyAreLeftAndOursArePutAsideAfterAnHour() throws IOException {
        Path foreign = folder.resolve("res").resolve("OQSmuquc02res_20261120.zip");
        Path nobodys = folder.resolve("res").resolve("OQSmuquc01res_mdg00000000000000001.xml");
        Files.writeString(foreign, "<XmlMsg/>");
        Files.writeString(nobodys, "<XmlMsg/>");

        await().untilAsserted(() -> {
            bench.pass(Duration.ofMinutes(61));
            assertEquals(List.of("orphan"), bench.parked());
        });

        assertEquals(List.of(String.valueOf(foreign.getFileName())), bench.terminal.files());
        assertNull(bench.all().stream().findAny().orElse(null));
    }
}

package jp.madoguchi.gateway.reader;

import static jp.madoguchi.testing.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.oqs.OqsMessage;
import jp.madoguchi.gateway.TestSettings;
import jp.madoguchi.gateway.application.DeskTime;
import jp.madoguchi.gateway.application.NotedHealth;
import jp.madoguchi.gateway.application.Uptime;
import jp.madoguchi.gateway.clinic.TerminalSimulator;
import jp.madoguchi.gateway.clinic.TerminalSimulator.Behaviour;
import jp.madoguchi.gateway.domain.BreakerState;
import jp.madoguchi.gateway.domain.Dependency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 打診: asked of a simulated terminal over real folders, in a time that passes when the test says so. */
class TerminalProbeTest {
    private static final String NOBODY = "777777777";

    @TempDir
    Path home;

    @TempDir
    Path folder;

    private final NotedHealth health = new NotedHealth();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicLong now = new AtomicLong(Duration.ofHours(1).toNanos());
    private final Uptime uptime = new Uptime() {
        @Override
        public long nanos() {
            return now.get();
        }
    };
    private final TerminalReport report = new TerminalReport(meters, health, uptime);
    private TerminalSimulator terminal;

    @BeforeEach
    void open() {
        terminal = new TerminalSimulator(folder);
    }

    @AfterEach
    void close() {
        terminal.close();
    }

    private TerminalProbe probe(Map<String, String> more) {
        Map<String, String> settings =
                new HashMap<>(Map.of("gateway.source", "TERMINAL", "gateway.terminal.folder", folder.toString()));
        settings.putAll(more);
        return new TerminalProbe(TestSettings.of(home, settings), DeskTime.desk(Clock.systemUTC()), uptime, report);
    }

    private TerminalProbe probe(String how) {
        return probe(Map.of("gateway.rules.choices.TRM-107", how));
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private List<Boolean> heard(Dependency dependency) {
        return health.heard.getOrDefault(dependency, List.of());
    }

    private double count(String outcome) {
        return meters.counter("madoguchi.terminal.answers", "outcome", outcome).count();
    }

    private static void look(TerminalProbe probe, int times) {
        for (int i = 0; i < times; i++) {
            probe.look();
        }
    }

    private void until(TerminalProbe probe, String outcome, int times) {
        await().untilAsserted(() -> {
            probe.look();
            assertEquals(times, count(outcome));
        });
    }

    /** How many it has asked, once the terminal has taken them all. */
    private int asked() {
        await().until(() -> terminal.files().stream().noneMatch(name -> name.contains("req_")));
        return terminal.asked().size();
    }

    @Test
    void asksNothingWhereTheClinicHasNotChosenTo() {
        health.states.put(Dependency.TERMINAL_ANSWERS, BreakerState.OPEN);
        TerminalProbe probe = probe(Map.of());

        look(probe, 20);
        pass(Duration.ofHours(1));
        look(probe, 20);

        assertEquals(0, asked());
    }

    @Test
    void asksNothingWhereTheClusterIsTheOneWhoAnswers() {
        health.states.put(Dependency.TERMINAL_ANSWERS, BreakerState.OPEN);

        look(probe(Map.of("gateway.source", "CLUSTER", "gateway.rules.choices.TRM-107", "WRITE")), 20);

        assertEquals(0, asked());
    }

    @ParameterizedTest(name = "{0} {1}: asked {2}")
    @CsvSource({
        "TERMINAL_ANSWERS,CLOSED,0",
        "TERMINAL_ANSWERS,UNPROVEN,1",
        "TERMINAL_ANSWERS,OPEN,1",
        "TERMINAL_ANSWERS,HALF_OPEN,1",
        "NATIONAL_SYSTEM,UNPROVEN,1",
        "NATIONAL_SYSTEM,OPEN,1",
        "NATIONAL_SYSTEM,HALF_OPEN,1",
        "CLUSTER,OPEN,0"
    })
    void asksWhileABreakerIsNotClosed(Dependency dependency, BreakerState state, int times) {
        health.states.put(dependency, state);

        look(probe("IN_DOUBT"), 20);

        assertEquals(times, asked());
    }

    @ParameterizedTest
    @ValueSource(strings = {"IN_DOUBT", "WRITE"})
    void asksNothingThroughFoldersThatAreGone(String how) {
        health.states.put(Dependency.TERMINAL, BreakerState.OPEN);
        health.states.put(Dependency.TERMINAL_ANSWERS, BreakerState.OPEN);

        look(probe(how), 20);

        assertEquals(0, asked());
    }

    @Test
    void showsNobodyAndKeepsNothing() {
        terminal.knows(NOBODY, "1", "<Name>見本　太郎</Name><Birthdate>19000101</Birthdate>");
        health.states.put(Dependency.TERMINAL_ANSWERS, BreakerState.UNPROVEN);
        TerminalProbe probe = probe("IN_DOUBT");

        until(probe, "probe-answered", 1);

        OqsMessage question = terminal.asked().get(0);
        var asked = question.question().orElseThrow();
        assertTrue(asked.numbers().orElseThrow().insurerNumber().isDummy());
        assertEquals("1900-01-01", asked.birthDate().orElseThrow().toString());
        assertEquals("1311234569", question.institution().orElseThrow().wire());
        assertEquals(List.of(), terminal.files());
        assertEquals(
                Map.of(Dependency.TERMINAL_ANSWERS, List.of(true), Dependency.NATIONAL_SYSTEM, List.of(true)),
                health.heard);
    }

    @Test
    void asksFromAPatientsBadWordOnUntilItIsAnswered() {
        TerminalProbe probe = probe("IN_DOUBT");
        look(probe, 20);
        assertEquals(0, asked());
        report.silent();

        until(probe, "probe-answered", 1);
        pass(Duration.ofHours(1));
        look(probe, 20);

        assertEquals(1, asked());
        assertEquals(List.of(false, true), heard(Dependency.TERMINAL_ANSWERS));
    }

    @Test
    void threeSilencesAreHeardWithinThreeSecondsOfThePatients() {
        terminal.behaves(NOBODY, Behaviour.NEVER);
        TerminalProbe probe = probe("IN_DOUBT");
        report.silent();

        for (int i = 0; i < 29; i++) {
            probe.look();
            pass(Duration.ofMillis(100));
        }

        assertTrue(heard(Dependency.TERMINAL_ANSWERS).size() >= 3, health.heard::toString);
        assertTrue(heard(Dependency.TERMINAL_ANSWERS).stream().noneMatch(isUp -> isUp));
    }

    @Test
    void waitsSoLongAndTakesTheQuestionBack() {
        terminal.close();
        TerminalProbe probe = probe("IN_DOUBT");
        health.states.put(Dependency.TERMINAL_ANSWERS, BreakerState.UNPROVEN);
        probe.look();
        assertEquals(1, terminal.files().size());
        health.states.put(Dependency.TERMINAL_ANSWERS, BreakerState.CLOSED);

        pass(Duration.ofMillis(1499));
        probe.look();
        assertEquals(0, count("probe-silent"));
        pass(Duration.ofMillis(1));
        health.states.put(Dependency.TERMINAL, BreakerState.OPEN);
        probe.look();

        assertEquals(1, count("probe-silent"));
        assertEquals(List.of(), terminal.files());
    }

    @Test
    void asksSeldomAndWaitsLongerWhileItIsGone() {
        terminal.behaves(NOBODY, Behaviour.NEVER);
        health.states.put(Dependency.TERMINAL_ANSWERS, BreakerState.OPEN);
        TerminalProbe probe = probe("IN_DOUBT");
        probe.look();
        assertEquals(1, asked());
        pass(Duration.ofMillis(7_999));
        probe.look();
        assertEquals(0, count("probe-silent"));
        pass(Duration.ofMillis(1));
        probe.look();
        assertEquals(1, count("probe-silent"));

        pass(Duration.ofMillis(1_999));
        probe.look();
        assertEquals(1, asked());
        pass(Duration.ofMillis(1));
        probe.look();

        assertEquals(2, asked());
    }

    @Test
    void asksOfAQuietTerminalOnlyWhereTheClinicHasChosenThat() {
        TerminalProbe probe = probe("WRITE");
        pass(Duration.ofMillis(59_999));
        look(probe, 5);
        assertEquals(0, asked());
        report.answered(true);
        pass(Duration.ofMillis(59_999));
        look(probe, 5);
        assertEquals(0, asked(), "a patient was answered less than a minute ago");

        pass(Duration.ofMillis(1));
        until(probe, "probe-answered", 1);

        look(probe, 5);
        assertEquals(1, asked());
    }

    /** A terminal that takes the question itself for an error says nothing of the system behind it. */
    @Test
    void anErrorCountsOnlyWhereTheQuestionWasAnsweredOnce() {
        terminal.behaves(NOBODY, Behaviour.ABNORMAL_9);
        health.states.put(Dependency.NATIONAL_SYSTEM, BreakerState.UNPROVEN);
        TerminalProbe probe = probe("IN_DOUBT");

        until(probe, "probe-abnormal", 1);

        assertEquals(Map.of(Dependency.TERMINAL_ANSWERS, List.of(true)), health.heard);
        pass(Duration.ofHours(1));
        look(probe, 20);
        assertEquals(1, asked(), "there is nothing to be learned by it");
        terminal.behaves(NOBODY, Behaviour.RIGHT);
        report.silent();
        until(probe, "probe-answered", 1);
        terminal.behaves(NOBODY, Behaviour.ABNORMAL_9);
        report.abnormal(new TerminalErrors.Meaning(Cause.TERMINAL_BROKEN, Dependency.NATIONAL_SYSTEM));
        pass(Duration.ofSeconds(1));
        until(probe, "probe-abnormal", 2);

        assertEquals(List.of(true, false, false), heard(Dependency.NATIONAL_SYSTEM));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Behaviour.class,
            names = {"WRONG_INSTITUTION", "OTHER_QUESTION", "UNKNOWN_CODE"})
    void whatCannotBeBelievedIsDeletedAndNoWord(Behaviour behaviour) {
        terminal.behaves(NOBODY, behaviour);
        health.states.put(Dependency.TERMINAL_ANSWERS, BreakerState.UNPROVEN);
        TerminalProbe probe = probe("IN_DOUBT");

        until(probe, "probe-unreadable", 1);

        assertEquals(List.of(), terminal.files());
        assertEquals(Map.of(), health.heard);
    }

    @Test
    void aLateAnswerIsAWordOfTheNationalSystemAlone() {
        terminal.slow(300);
        terminal.behaves(NOBODY, Behaviour.SLOW);
        health.states.put(Dependency.TERMINAL_ANSWERS, BreakerState.OPEN);
        TerminalProbe probe = probe("IN_DOUBT");
        probe.look();
        assertEquals(1, asked());
        pass(Duration.ofSeconds(8));
        probe.look();
        assertEquals(1, count("probe-silent"));

        until(probe, "belated", 1);

        assertEquals(List.of(false), heard(Dependency.TERMINAL_ANSWERS));
        assertEquals(List.of(true), heard(Dependency.NATIONAL_SYSTEM));
        assertEquals(List.of(), terminal.files());
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Behaviour.class,
            names = {"HALF_THEN_WHOLE", "ZIP", "PROCESSING"})
    void isAnsweredByWhateverFileItTakes(Behaviour behaviour) {
        terminal.behaves(NOBODY, behaviour);
        health.states.put(Dependency.TERMINAL_ANSWERS, BreakerState.UNPROVEN);

        until(probe("IN_DOUBT"), "probe-answered", 1);

        await().untilAsserted(() -> assertEquals(List.of(), terminal.files()));
    }

    @Test
    void whatCannotBeLaidDownIsNotAnswered() throws IOException {
        terminal.close();
        Files.delete(folder.resolve("req"));
        health.states.put(Dependency.TERMINAL_ANSWERS, BreakerState.UNPROVEN);

        probe("IN_DOUBT").look();

        assertEquals(List.of(false), heard(Dependency.TERMINAL_ANSWERS));
        assertEquals(1, count("unreachable"));
    }
}

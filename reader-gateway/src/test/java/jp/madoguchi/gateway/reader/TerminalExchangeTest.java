package jp.madoguchi.gateway.reader;

import static jp.madoguchi.testing.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.Copay;
import jp.madoguchi.contracts.event.CopayClause;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.gateway.clinic.TerminalSimulator.Behaviour;
import jp.madoguchi.gateway.domain.Answer;
import jp.madoguchi.gateway.domain.AskOutcome;
import jp.madoguchi.gateway.domain.BreakerState;
import jp.madoguchi.gateway.domain.Dependency;
import jp.madoguchi.gateway.domain.DeskFixture;
import jp.madoguchi.gateway.domain.ParkedFile;
import jp.madoguchi.gateway.domain.Presentation;
import jp.madoguchi.gateway.domain.Question;
import jp.madoguchi.gateway.domain.SeenMessage;
import jp.madoguchi.gateway.journal.JournalFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TerminalExchangeTest {
    private static final UUID VISIT = UUID.fromString("0193a0c1-1111-7222-8333-444455556666");
    private static final String NUMBER = "12345";
    private static final AskOutcome SILENT = new AskOutcome.CouldNotAsk(Cause.TERMINAL_BROKEN);

    @TempDir
    Path home;

    @TempDir
    Path folder;

    private TerminalBench bench;

    @BeforeEach
    void open() {
        bench = new TerminalBench(home, folder);
        bench.terminal.knows(NUMBER, "1", TerminalBench.PERSON.formatted(NUMBER));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private static @Nullable Answer answer(Presentation presentation) {
        AskOutcome outcome = presentation.outcome();
        return outcome == null
                ? null
                : outcome.<@Nullable Answer>match(known -> known.answer(), absent -> null, silent -> null);
    }

    private void awaitCleared() {
        await().untilAsserted(() -> assertEquals(List.of(), bench.terminal.files()));
    }

    private List<String> reasons() {
        return bench.parked.all().stream().map(ParkedFile::reason).toList();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Behaviour.class,
            names = {"RIGHT", "HALF_THEN_WHOLE", "ZIP", "PROCESSING", "TWICE"})
    void isAnsweredInTimeAndLeavesNoFile(Behaviour behaviour) {
        bench.terminal.behaves(NUMBER, behaviour);

        Answer answer = answer(bench.ask(VISIT, NUMBER));

        assertTrue(answer != null && answer.validity() == Validity.VALID, behaviour.name());
        assertNull(answer.checkId());
        assertEquals(new Copay(30, CopayClause.ONLINE_CHECK), answer.copay());
        await().untilAsserted(() -> assertEquals(behaviour == Behaviour.TWICE ? 1 : 0, bench.count("duplicate")));
        awaitCleared();
        assertEquals(answer, answer(bench.kept(VISIT)));
        assertEquals(List.of(true), bench.health.get(Dependency.TERMINAL_ANSWERS));
        assertEquals(
                List.of(SeenMessage.Source.TERMINAL),
                bench.seen().stream().map(SeenMessage::source).toList());
        assertEquals(List.of(), reasons());
    }

    @Test
    void asksWithWhatTheClerkTypedAndNothingElse() {
        bench.ask(VISIT, NUMBER);

        var asked = bench.terminal.asked().get(0);

        assertEquals("1311234569", asked.institution().orElseThrow().wire());
        assertEquals("2026-11-20", asked.confirmationDate().orElseThrow().toString());
        assertEquals(
                "1970-03-26",
                asked.question().orElseThrow().birthDate().orElseThrow().toString());
        assertEquals("mdg28333444455556666", TerminalFiles.id(VISIT));
    }

    @Test
    void whoIsNotInTheRegistryIsKnownToBeAbsent() {
        assertEquals(new AskOutcome.KnownAbsent(null), bench.ask(VISIT, "99999").outcome());
        awaitCleared();
    }

    @Test
    void theDeskGoesOnWithinThreeSecondsAndTheLateAnswerTakesThePlaceOfNone() {
        bench.terminal.behaves(NUMBER, Behaviour.SLOW);
        Instant before = Instant.now();

        assertEquals(SILENT, bench.ask(VISIT, NUMBER).outcome());

        assertTrue(Duration.between(before, Instant.now()).toMillis() < 3_000, "the desk waited too long");
        await().untilAsserted(() -> {
            Answer late = answer(bench.kept(VISIT));
            assertEquals(Validity.VALID, late == null ? null : late.validity());
        });
        awaitCleared();
        assertEquals(1, bench.count("late"));
    }

    @Test
    void aLateAnswerChangesNothingForWhoWasTakenMeanwhileAndIsToldToTheClusterAllTheSame() {
        bench.terminal.behaves(NUMBER, Behaviour.SLOW);
        assertEquals(SILENT, bench.ask(VISIT, NUMBER).outcome());

        assertTrue(JournalFixture.now(bench.stores.presentations().dismiss(VISIT)));

        await().untilAsserted(() -> assertEquals(1, bench.seen().size()));
        awaitCleared();
        assertEquals(SILENT, bench.kept(VISIT).outcome());
    }

    @Test
    void anAnswerAfterTheLimitIsShownWhereThePatientStillWaitsAndToldToTheCluster() {
        answersOnceItIsGivenUp();

        await().untilAsserted(() -> assertEquals(1, bench.count("belated")));

        Answer shown = answer(bench.kept(VISIT));
        assertEquals(Validity.VALID, shown == null ? null : shown.validity());
        awaitCleared();
        assertEquals(
                List.of(VISIT), bench.seen().stream().map(SeenMessage::visitId).toList());
        assertEquals(List.of(false), bench.health.get(Dependency.TERMINAL_ANSWERS));
        assertEquals(List.of(true), bench.health.get(Dependency.NATIONAL_SYSTEM));
        assertEquals(0, bench.count("duplicate"));
    }

    @Test
    void anAnswerAfterTheLimitIsToldToTheClusterThoughThePatientWasTakenWithoutIt() {
        answersOnceItIsGivenUp();
        assertTrue(JournalFixture.now(bench.stores.presentations().dismiss(VISIT)));

        await().untilAsserted(() -> assertEquals(1, bench.count("belated")));

        assertEquals(SILENT, bench.kept(VISIT).outcome());
        assertEquals(1, bench.seen().size());
        awaitCleared();
    }

    /** The desk has gone on, and so has the exchange. */
    private void answersOnceItIsGivenUp() {
        givesUpAfter("1s", Behaviour.SLOW);
        assertEquals(SILENT, bench.ask(VISIT, NUMBER).outcome());
        await().untilAsserted(() -> assertEquals(1, bench.count("silent")));
    }

    @Test
    void theRightAnswerAfterAWrongOneIsKept() {
        bench.terminal.behaves(NUMBER, Behaviour.WRONG_THEN_RIGHT);
        assertEquals(SILENT, bench.ask(VISIT, NUMBER).outcome());

        await().untilAsserted(() -> assertEquals(1, bench.count("belated")));

        Answer right = answer(bench.kept(VISIT));
        assertEquals(Validity.VALID, right == null ? null : right.validity());
        assertEquals(List.of("other-institution"), reasons());
        assertEquals(1, bench.seen().size());
        awaitCleared();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Behaviour.class,
            names = {"ABNORMAL_9", "ABNORMAL_3"})
    void anErrorOfTheTerminalSaysNothingOfTheCoverage(Behaviour behaviour) {
        bench.terminal.behaves(NUMBER, behaviour);

        assertEquals(SILENT, bench.ask(VISIT, NUMBER).outcome());

        awaitCleared();
        assertEquals(1, bench.count("abnormal"));
        assertEquals(List.of(true), bench.health.get(Dependency.TERMINAL_ANSWERS));
        assertEquals(List.of(), bench.seen());
    }

    @Test
    void anErrorNobodyKnowsCountsAgainstTheNationalSystemAndAnAnswerForIt() {
        bench.terminal.behaves(NUMBER, Behaviour.ABNORMAL_9);
        for (int i = 0; i < 5; i++) {
            assertEquals(SILENT, bench.ask(UUID.randomUUID(), NUMBER).outcome());
        }
        assertEquals(List.of(false, false, false, false, false), bench.health.get(Dependency.NATIONAL_SYSTEM));

        bench.states.put(Dependency.NATIONAL_SYSTEM, BreakerState.OPEN);
        assertEquals(
                new AskOutcome.CouldNotAsk(Cause.NATIONAL_SYSTEM_DOWN),
                bench.ask(UUID.randomUUID(), NUMBER).outcome());

        bench.terminal.behaves(NUMBER, Behaviour.RIGHT);
        Answer answer = answer(bench.ask(VISIT, NUMBER));
        assertEquals(Validity.VALID, answer == null ? null : answer.validity());
        assertEquals(
                List.of(false, false, false, false, false, false, true), bench.health.get(Dependency.NATIONAL_SYSTEM));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Behaviour.class,
            names = {"WRONG_INSTITUTION", "OTHER_QUESTION", "OTHER_PERSON", "UNKNOWN_CODE"})
    void anAnswerThatIsNotToThisQuestionIsPutAsideForSomebodyToLookInto(Behaviour behaviour) {
        bench.terminal.behaves(NUMBER, behaviour);

        assertEquals(SILENT, bench.ask(VISIT, NUMBER).outcome());

        awaitCleared();
        assertEquals(
                List.of(
                        switch (behaviour) {
                            case WRONG_INSTITUTION -> "other-institution";
                            case OTHER_QUESTION -> "other-question";
                            case OTHER_PERSON -> "other-person";
                            default -> "no-validity";
                        }),
                reasons());
        assertEquals(List.of(), bench.seen());
    }

    @Test
    void whatStaysHalfWrittenIsPutAsideAtTheLimit() {
        givesUpAfter("1s", Behaviour.HALF_FOREVER);

        assertEquals(SILENT, bench.ask(VISIT, NUMBER).outcome());

        awaitCleared();
        assertEquals(List.of("not-well-formed"), reasons());
        assertEquals(List.of(false), bench.health.get(Dependency.TERMINAL_ANSWERS));
    }

    @Test
    void aTerminalThatNeverAnswersIsGivenUpAtTheLimit() {
        bench.terminal.behaves(NUMBER, Behaviour.NEVER);

        assertEquals(SILENT, bench.ask(VISIT, NUMBER).outcome());

        await().untilAsserted(() -> assertEquals(1, bench.count("silent")));
        assertEquals(List.of(false), bench.health.get(Dependency.TERMINAL_ANSWERS));
        assertEquals(List.of(), bench.terminal.files());
    }

    @Test
    void aTerminalThatDoesNotAnswerFailsByItselfWhateverItsFoldersAreAndIsBackWithAnAnswer() {
        givesUpAfter("1s", Behaviour.NEVER);
        for (int i = 1; i <= 3; i++) {
            int asked = i;
            assertEquals(SILENT, bench.ask(UUID.randomUUID(), NUMBER).outcome());
            await().untilAsserted(() -> assertEquals(asked, bench.count("silent")));
        }
        assertEquals(Map.of(Dependency.TERMINAL_ANSWERS, List.of(false, false, false)), bench.health);

        bench.terminal.behaves(NUMBER, Behaviour.RIGHT);
        bench.ask(VISIT, NUMBER);

        await().untilAsserted(() ->
                assertEquals(List.of(false, false, false, true), bench.health.get(Dependency.TERMINAL_ANSWERS)));
        assertFalse(bench.health.containsKey(Dependency.TERMINAL), "the folders were there all the time");
    }

    /** Another bench over the same journal, whose questions are over sooner. */
    private void givesUpAfter(String limit, Behaviour behaviour) {
        bench.close();
        bench = new TerminalBench(home, folder, limit);
        bench.terminal.knows(NUMBER, "1", TerminalBench.PERSON.formatted(NUMBER));
        bench.terminal.behaves(NUMBER, behaviour);
    }

    @Test
    void filesOfOtherProgramsAreLeftAlone() throws IOException {
        givesUpAfter("1s", Behaviour.OTHER_NAME);
        Path foreign = folder.resolve("res").resolve("OQSsiquc01res_20261120.xml");
        Files.writeString(foreign, "<XmlMsg/>");
        Files.setLastModifiedTime(foreign, FileTime.from(Instant.now().minus(Duration.ofDays(2))));

        assertEquals(SILENT, bench.ask(VISIT, NUMBER).outcome());

        await().untilAsserted(() -> assertEquals(1, bench.count("silent")));
        assertEquals(
                List.of("OQSsiquc01res_20261120.xml", "OQSsiquc01res_else.xml"),
                bench.terminal.files().stream().sorted().toList());
    }

    @Test
    void aFolderThatIsGoneIsKnownAtOnceAndAskedAgainWhenItIsBack() throws IOException {
        Path away = folder.resolveSibling(folder.getFileName() + "-away");
        Files.move(folder.resolve("req"), away);

        assertEquals(SILENT, bench.ask(VISIT, NUMBER).outcome());
        assertEquals(1, bench.count("unreachable"));

        Files.move(away, folder.resolve("req"));
        await().untilAsserted(() -> {
            Answer answer = answer(bench.ask(UUID.randomUUID(), NUMBER));
            assertEquals(Validity.VALID, answer == null ? null : answer.validity());
        });
    }

    @Test
    void aLostResponseFolderGivesUpAtTheLimit() throws IOException {
        givesUpAfter("1s", Behaviour.NEVER);
        Path away = folder.resolveSibling(folder.getFileName() + "-away");

        var asking = bench.exchange.ask(question()).subscribeAsCompletionStage();
        await().until(() -> bench.terminal.asked().size() == 1);
        Files.move(folder.resolve("res"), away);

        assertEquals(Exchange.SILENT, asking.join());
        await().untilAsserted(() -> assertEquals(1, bench.count("unreachable")));
        assertEquals(Map.of(Dependency.TERMINAL, List.of(false)), bench.health);
        Files.move(away, folder.resolve("res"));
    }

    private static Question question() {
        return DeskFixture.presentation(VISIT, null).question().orElseThrow();
    }

    @Test
    void anAnswerThatCameWhileTheGatewayWasDownIsFoundAfterTheRestart() throws IOException {
        String id = TerminalFiles.id(VISIT);
        String lying = "<XmlMsg><MessageHeader><MedicalInstitutionCode>1311234569</MedicalInstitutionCode>"
                + "</MessageHeader><MessageBody><QualificationValidity>4</QualificationValidity>"
                + "</MessageBody></XmlMsg>";
        Files.writeString(folder.resolve("res").resolve("OQSsiquc01res_" + id + ".xml"), lying);

        assertEquals(new AskOutcome.KnownAbsent(null), bench.ask(VISIT, NUMBER).outcome());

        assertEquals(List.of(), bench.terminal.asked());
        awaitCleared();
    }

    @Test
    void anAnswerNobodyAsksForAnyMoreIsPutAsideAfterAnHour() throws IOException {
        Path fresh = folder.resolve("res").resolve("OQSsiquc01res_mdg00000000000000001.xml");
        Path old = folder.resolve("res").resolve("OQSsiquc01res_mdg00000000000000002.zip");
        Files.writeString(old, "<XmlMsg/>");
        // Whatever clock the terminal goes by: it is seen to lie here.
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().plus(Duration.ofDays(1))));
        await().untilAsserted(() -> {
            bench.pass(Duration.ofMinutes(61));
            assertEquals(List.of("orphan"), reasons());
        });
        Files.writeString(fresh, "<XmlMsg/>");
        Files.setLastModifiedTime(fresh, FileTime.from(Instant.now().minus(Duration.ofDays(1))));

        bench.ask(VISIT, NUMBER);

        assertEquals(List.of("orphan"), reasons());
        assertTrue(Files.exists(fresh));
    }

    @Test
    void keepsTheFilesUntilTheJournalHasTakenTheAnswer() {
        bench.journal.close();

        var asked = bench.exchange.ask(question()).await().atMost(Duration.ofSeconds(10));

        assertNotEquals(Exchange.SILENT, asked);
        await().untilAsserted(() -> assertTrue(bench.count("not-kept") > 1));
        assertEquals(1, bench.terminal.files().size());
    }
}

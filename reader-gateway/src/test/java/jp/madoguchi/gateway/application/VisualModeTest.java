package jp.madoguchi.gateway.application;

import static jp.madoguchi.gateway.journal.JournalFixture.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.DeskAction;
import jp.madoguchi.contracts.event.DeskActionRecorded;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import jp.madoguchi.gateway.TestSettings;
import jp.madoguchi.gateway.domain.Bearer;
import jp.madoguchi.gateway.domain.CardKind;
import jp.madoguchi.gateway.domain.Clerk;
import jp.madoguchi.gateway.domain.DeskFixture;
import jp.madoguchi.gateway.domain.FaceResult;
import jp.madoguchi.gateway.domain.Presence;
import jp.madoguchi.gateway.domain.Presentation;
import jp.madoguchi.gateway.domain.VisualCheck;
import jp.madoguchi.gateway.domain.VisualEnding;
import jp.madoguchi.gateway.domain.VisualFault;
import jp.madoguchi.gateway.domain.VisualOutcome;
import jp.madoguchi.gateway.domain.VisualReason;
import jp.madoguchi.gateway.journal.JournalFixture;
import jp.madoguchi.gateway.journal.ReaderStores;
import jp.madoguchi.web.IdentifierJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each step over a real journal: what is kept, and what is told upwards. */
class VisualModeTest {
    private static final Clerk CLERK = new Clerk("uketsuke", false);
    private static final Clerk OTHER = new Clerk("etsuran", true);

    @TempDir
    Path home;

    private DeskTime time = DeskTime.proven(DeskFixture.NOW);
    private JournalFixture journal;
    private ReaderStores stores;
    private ReaderDesk desk;
    private int cards;

    @BeforeEach
    void open() {
        journal = new JournalFixture(home);
        stores = new ReaderStores(journal);
        desk = new ReaderDesk(stores, TestSettings.of(home, Map.of()), time);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private VisualOutcome on() {
        return now(desk.switchVisual().on(CLERK, VisualReason.FACE_FAILED, Presence.PRESENT, CardKind.MY_NUMBER_CARD));
    }

    @Test
    void aCardSaidToHaveNoPinWaitsAsOne() {
        now(desk.switchVisual().on(CLERK, VisualReason.PINLESS_CARD, Presence.PRESENT, CardKind.PINLESS_CARD));
        now(desk.confirmLooked().confirm(CLERK));

        UUID pinless = card();
        UUID next = card();

        assertEquals(Optional.of(CardKind.PINLESS_CARD), waiting(pinless).card());
        assertEquals(Optional.of(CardKind.MY_NUMBER_CARD), waiting(next).card());
    }

    private Presentation waiting(UUID visitId) {
        return now(stores.presentations().find(visitId)).orElseThrow();
    }

    private UUID card() {
        cards++;
        FaceResult card = new FaceResult(
                DeskFixture.TODAY, null, DeskFixture.NUMBERS, new Bearer(null, null, null, null, null, null), null);
        return Objects.requireNonNull(now(desk.presentCard().present(card, "hash " + cards, new byte[0]))
                        .waiting())
                .visitId();
    }

    private boolean isProved(UUID visitId) {
        return now(stores.visualChecks().of(visitId))
                .filter(check -> check.proves(visitId))
                .isPresent();
    }

    private static VisualFault fault(VisualOutcome outcome) {
        return outcome.match(
                check -> {
                    throw new AssertionError("done");
                },
                fault -> fault);
    }

    /** Who did what, as it goes upwards. */
    private List<String> told() {
        return stores.entries().stream().map(VisualModeTest::action).toList();
    }

    private static String action(UplinkEntry entry) {
        try {
            DeskActionRecorded fact = IdentifierJson.mapper().readValue(entry.body(), DeskActionRecorded.class);
            return fact.action() + " " + fact.account() + " " + fact.reason()
                    + (fact.visitId() == null ? "" : " visit");
        } catch (JsonProcessingException notWhatItSays) {
            throw new AssertionError(notWhatItSays);
        }
    }

    @Test
    void switchOnLookPlaceTheCardAndItIsOverForTheNext() {
        on();
        time.pass(Duration.ofSeconds(20));
        now(desk.confirmLooked().confirm(OTHER));
        UUID proved = card();
        UUID next = card();

        assertTrue(isProved(proved));
        assertFalse(isProved(next));
        assertEquals(Optional.empty(), now(desk.currentVisual().now()));
        assertEquals(
                List.of(
                        DeskAction.VISUAL_SWITCHED_ON + " uketsuke FACE_FAILED",
                        DeskAction.VISUAL_LOOKED + " etsuran FACE_FAILED",
                        DeskAction.VISUAL_ENDED + " uketsuke ONE_PATIENT visit"),
                told());
    }

    @Test
    void aCardBeforeTheLookIsKeptAndProvesNobody() {
        on();
        UUID early = card();

        assertFalse(isProved(early));
        assertEquals(
                List.of(early),
                now(desk.currentVisual().now()).map(VisualCheck::tooEarly).orElseThrow());
        now(desk.confirmLooked().confirm(CLERK));
        assertTrue(isProved(card()));
        assertFalse(isProved(early));
    }

    @Test
    void theSameFileTwiceIsNoSecondCard() {
        UUID first = card();
        cards = 0;
        on();
        now(desk.confirmLooked().confirm(CLERK));
        FaceResult card = new FaceResult(
                DeskFixture.TODAY, null, DeskFixture.NUMBERS, new Bearer(null, null, null, null, null, null), null);

        KeptCard again = now(desk.presentCard().present(card, "hash 1", new byte[0]));

        assertFalse(again.isNew());
        assertEquals(first, Objects.requireNonNull(again.waiting()).visitId());

        assertFalse(isProved(first));
        assertTrue(now(desk.currentVisual().now()).isPresent());
    }

    @Test
    void endsByItselfAfterFiveMinutesAlsoAcrossARestart() {
        on();
        now(desk.confirmLooked().confirm(CLERK));
        journal.close();
        open();
        time.pass(Duration.ofMinutes(5));

        UUID next = card();

        assertFalse(isProved(next));
        assertEquals(DeskAction.VISUAL_ENDED + " uketsuke TIME_OVER", told().get(2));
        assertEquals(VisualFault.NOT_ON, fault(now(desk.confirmLooked().confirm(CLERK))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jp.madoguchi.gateway.application.ClockJump#all")
    void lastsFiveMinutesWhateverTheClockIsSetToMeanwhile(ClockJump jump) {
        start(jump);
        on();
        time.pass(Duration.ofMinutes(2));

        time.set(jump.by());
        time.pass(Duration.ofSeconds(179));
        assertTrue(now(desk.currentVisual().now()).isPresent(), "not before its time");
        time.hear();
        assertTrue(now(desk.currentVisual().now()).isPresent(), "nor when the cluster tells the time");
        time.pass(Duration.ofSeconds(1));

        assertEquals(Optional.empty(), now(desk.currentVisual().now()));
        assertEquals(DeskAction.VISUAL_ENDED + " uketsuke TIME_OVER", told().get(1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jp.madoguchi.gateway.application.ClockJump#all")
    void isNotOnForADayWhereTheClockIsSetWhileTheGatewayIsDown(ClockJump jump) {
        start(jump);
        on();
        journal.close();
        time = DeskTime.proven(jump.at().plus(jump.by()));
        open();

        boolean isOn = now(desk.currentVisual().now()).isPresent();

        assertFalse(isOn, "a moment that has not come yet, or is long past, is no reason to be on");
        assertEquals(DeskAction.VISUAL_ENDED + " uketsuke TIME_OVER", told().get(1));
    }

    private void start(ClockJump jump) {
        journal.close();
        time = DeskTime.proven(jump.at());
        open();
    }

    @Test
    void oneAtATimeAndEndedByHand() {
        on();
        assertEquals(VisualFault.ALREADY_ON, fault(on()));

        now(desk.endVisual().end(OTHER, VisualEnding.BY_HAND));

        assertEquals(VisualFault.NOT_ON, fault(now(desk.endVisual().end(OTHER, VisualEnding.BY_HAND))));
        assertEquals(DeskAction.VISUAL_ENDED + " etsuran BY_HAND", told().get(1));
        assertEquals(
                VisualFault.PATIENT_ABSENT,
                fault(now(desk.switchVisual()
                        .on(CLERK, VisualReason.PINLESS_CARD, Presence.ABSENT, CardKind.PINLESS_CARD))));
        assertEquals(2, told().size());
    }
}

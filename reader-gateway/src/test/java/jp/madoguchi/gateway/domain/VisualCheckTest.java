package jp.madoguchi.gateway.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VisualCheckTest {
    private static final Instant AT = DeskFixture.NOW;
    private static final Clerk TARO = new Clerk("uketsuke", false);
    private static final Clerk HANAKO = new Clerk("etsuran", true);
    private static final UUID FIRST = new UUID(1, 1);
    private static final UUID SECOND = new UUID(1, 2);
    private static final VisualCheck ON = VisualCheck.fresh(new UUID(2, 1), VisualReason.FACE_FAILED, TARO, AT);

    private static String outcome(VisualOutcome outcome) {
        return outcome.match(check -> "done", VisualFault::name);
    }

    private static VisualCheck looked(VisualCheck check) {
        return check.looked(HANAKO, AT.plusSeconds(30)).match(next -> next, fault -> {
            throw new AssertionError(fault);
        });
    }

    @Test
    void oneAtATimeAndOnlyForWhoIsThereWithACardThatShowsTheirFace() {
        assertEquals(
                "done", outcome(VisualCheck.switchOn(Optional.empty(), ON, Presence.PRESENT, CardKind.MY_NUMBER_CARD)));
        assertEquals(
                "done", outcome(VisualCheck.switchOn(Optional.empty(), ON, Presence.PRESENT, CardKind.PINLESS_CARD)));
        assertEquals(
                "ALREADY_ON",
                outcome(VisualCheck.switchOn(Optional.of(ON), ON, Presence.PRESENT, CardKind.MY_NUMBER_CARD)));
        assertEquals(
                "PATIENT_ABSENT",
                outcome(VisualCheck.switchOn(Optional.empty(), ON, Presence.ABSENT, CardKind.MY_NUMBER_CARD)));
        assertEquals("NO_PHOTO", outcome(VisualCheck.switchOn(Optional.empty(), ON, Presence.PRESENT, CardKind.PHONE)));
        assertEquals(
                "NO_PHOTO", outcome(VisualCheck.switchOn(Optional.empty(), ON, Presence.PRESENT, CardKind.NO_CARD)));
    }

    @Test
    void whoLookedBeforeTheCardWasPlacedHasProvedThatOnePatient() {
        VisualCheck placed = looked(ON).placed(FIRST, AT.plusSeconds(60));

        assertTrue(placed.proves(FIRST));
        assertFalse(placed.proves(SECOND));
        assertEquals(VisualEnding.ONE_PATIENT, placed.ending());
        assertEquals(AT.plusSeconds(60), placed.endedAt());
        assertEquals(HANAKO, placed.lookedBy());
        assertEquals(TARO, placed.switchedOnBy());
    }

    @Test
    void whoWasSaidToHoldACardWithoutAPinHoldsOne() {
        VisualCheck pinless = VisualCheck.fresh(new UUID(2, 2), VisualReason.PINLESS_CARD, TARO, AT);
        VisualCheck early = pinless.placed(FIRST, AT.plusSeconds(5));
        VisualCheck placed = looked(early).placed(SECOND, AT.plusSeconds(60));

        assertEquals(Optional.of(CardKind.PINLESS_CARD), early.card(FIRST), "too early, but the same card");
        assertEquals(Optional.of(CardKind.PINLESS_CARD), placed.card(SECOND));
        assertEquals(Optional.empty(), placed.card(new UUID(1, 3)));
        assertEquals(
                Optional.empty(), looked(ON).placed(FIRST, AT.plusSeconds(60)).card(FIRST));
    }

    @Test
    void aCardPlacedBeforeAnybodyLookedProvesNobodyAndEndsNothing() {
        VisualCheck early = ON.placed(FIRST, AT.plusSeconds(5));

        assertFalse(early.proves(FIRST));
        assertNull(early.ending());
        assertEquals(List.of(FIRST), early.tooEarly());
        VisualCheck later = looked(early).placed(SECOND, AT.plusSeconds(60));
        assertTrue(later.proves(SECOND));
        assertEquals(List.of(FIRST), later.tooEarly());
    }

    @Test
    void nobodyLooksTwice() {
        assertEquals("ALREADY_LOOKED", outcome(looked(ON).looked(TARO, AT)));
        assertFalse(ON.isLooked());
    }

    @Test
    void endsOfItselfWhenItIsToldTo() {
        VisualCheck over = ON.ended(VisualEnding.TIME_OVER, AT.plusSeconds(300));
        assertEquals(VisualEnding.TIME_OVER, over.ending());
        assertEquals(AT.plusSeconds(300), over.endedAt());
    }

    @ParameterizedTest
    @EnumSource(VisualEnding.class)
    void everyEndingHasWordsOfItsOwn(VisualEnding ending) {
        assertEquals(
                1,
                Arrays.stream(VisualEnding.values())
                        .filter(other -> other.label().equals(ending.label()))
                        .count());
    }
}

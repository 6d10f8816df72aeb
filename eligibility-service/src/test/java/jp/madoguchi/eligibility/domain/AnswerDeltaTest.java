package jp.madoguchi.eligibility.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.madoguchi.contracts.event.CoverageClass;
import jp.madoguchi.contracts.event.Validity;
import org.junit.jupiter.api.Test;

class AnswerDeltaTest {
    private static final CheckAnswer EARLIER =
            AnswerFixture.valid(1, AnswerFixture.coverage("A", "01", CoverageClass.GENERAL));
    private static final CheckAnswer NOW =
            AnswerFixture.valid(2, AnswerFixture.coverage("B", "01", CoverageClass.SPECIAL_PAYMENT));

    @Test
    void showsEverythingAsNewWhileNothingWasAccepted() {
        AnswerDelta delta = AnswerDelta.of(NOW, List.of());

        assertEquals(AnswerFixture.id(2), delta.checkId());
        assertFalse(delta.stale());
        assertEquals(29, delta.items().size());
        assertTrue(delta.items().stream().allMatch(item -> item.change() == AnswerDelta.Change.NEW));
        assertTrue(delta.items().stream().allMatch(item -> item.accepted() == null));
    }

    @Test
    void comparesItemByItemAndMarksTheRedOne() {
        AnswerDelta delta = AnswerDelta.of(NOW, accepted(EARLIER, Set.of(AnswerField.values())));

        assertEquals(
                new AnswerDelta.Item(
                        AnswerField.INSURER_NUMBER, "06139000", "02199990", AnswerDelta.Change.CHANGED, false),
                item(delta, AnswerField.INSURER_NUMBER));
        assertEquals(
                new AnswerDelta.Item(AnswerField.CLASSIFICATION, "一般", "特別療養費支給対象者", AnswerDelta.Change.CHANGED, true),
                item(delta, AnswerField.CLASSIFICATION));
        assertEquals(
                new AnswerDelta.Item(AnswerField.NAME, "試験 太郎", "試験 太郎", AnswerDelta.Change.SAME, false),
                item(delta, AnswerField.NAME));
        assertEquals(
                new AnswerDelta.Item(AnswerField.VALID_UNTIL, null, null, AnswerDelta.Change.SAME, false),
                item(delta, AnswerField.VALID_UNTIL));
    }

    @Test
    void showsThatTheShareOfTheElderlyChanged() {
        CheckAnswer twoTenths = AnswerFixture.valid(1, AnswerFixture.elderly(20, LocalDate.of(2025, 8, 1)));
        CheckAnswer threeTenths = AnswerFixture.valid(2, AnswerFixture.elderly(30, LocalDate.of(2026, 8, 1)));

        AnswerDelta delta = AnswerDelta.of(threeTenths, accepted(twoTenths, Set.of(AnswerField.values())));

        assertEquals(
                List.of(
                        new AnswerDelta.Item(AnswerField.ELDERLY_RATIO, "2割", "3割", AnswerDelta.Change.CHANGED, false),
                        new AnswerDelta.Item(
                                AnswerField.ELDERLY_VALID_FROM,
                                "令和7年8月1日",
                                "令和8年8月1日",
                                AnswerDelta.Change.CHANGED,
                                false)),
                delta.items().stream()
                        .filter(item -> item.change() == AnswerDelta.Change.CHANGED)
                        .toList());
    }

    @Test
    void tellsAcceptedAsAbsentFromNeverAccepted() {
        AnswerDelta delta = AnswerDelta.of(NOW, accepted(EARLIER, Set.of(AnswerField.VALID_UNTIL)));

        assertEquals(
                AnswerDelta.Change.SAME, item(delta, AnswerField.VALID_UNTIL).change());
        assertEquals(
                AnswerDelta.Change.NEW, item(delta, AnswerField.DISQUALIFIED_ON).change());
    }

    @Test
    void acceptsOnlyTheItemsNamedInTheirOrder() {
        Acceptance acceptance =
                Acceptance.decide(NOW, Set.of(AnswerField.VALID_UNTIL, AnswerField.INSURER_NUMBER), List.of());

        assertEquals(
                List.of(
                        new AcceptedValue(
                                AnswerField.INSURER_NUMBER, "02199990", AnswerFixture.id(2), NOW.answeredAt()),
                        new AcceptedValue(AnswerField.VALID_UNTIL, null, AnswerFixture.id(2), NOW.answeredAt())),
                acceptance.<List<AcceptedValue>>match(Acceptance.Accepted::values, List::of));
    }

    @Test
    void refusesAnOlderAnswerOnceANewerOneWasAccepted() {
        List<AcceptedValue> newer = accepted(NOW, Set.of(AnswerField.NAME));

        assertTrue(AnswerDelta.of(EARLIER, newer).stale());
        assertEquals(
                "stale",
                Acceptance.decide(EARLIER, Set.of(AnswerField.ADDRESS), newer)
                        .<String>match(accepted -> "accepted", () -> "stale"));
    }

    /** A gateway that was away hands in what it saw long ago: it becomes an answer now, and is no newer for that. */
    @Test
    void comparesWhatWasObservedByTheMomentItWasSeen() {
        CheckAnswer seenBefore = ObservationFixture.observation(
                        ObservationFixture.said(Validity.VALID, ObservationFixture.anyResult()))
                .answer(AnswerFixture.id(99), ObservationFixture.SAID_AT.plusSeconds(7200));
        CheckAnswer between = AnswerFixture.valid(60, AnswerFixture.coverage("A", "01", CoverageClass.GENERAL));

        assertTrue(AnswerDelta.of(seenBefore, accepted(between, Set.of(AnswerField.NAME)))
                .stale());
        assertFalse(AnswerDelta.of(between, accepted(seenBefore, Set.of(AnswerField.NAME)))
                .stale());
    }

    @Test
    void acceptsTheSameAnswerOnceMore() {
        assertFalse(AnswerDelta.of(NOW, accepted(NOW, Set.of(AnswerField.NAME))).stale());
    }

    private static List<AcceptedValue> accepted(CheckAnswer answer, Set<AnswerField> fields) {
        return Acceptance.decide(answer, fields, List.of())
                .<List<AcceptedValue>>match(Acceptance.Accepted::values, List::of);
    }

    private static AnswerDelta.Item item(AnswerDelta delta, AnswerField field) {
        return delta.items().stream()
                .filter(item -> item.field() == field)
                .findFirst()
                .orElseThrow();
    }
}

package jp.madoguchi.gateway.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.testing.architecture.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BulkCheckTest {
    private static final LocalDate BORN = LocalDate.of(1970, 3, 26);
    private static final BulkBooking BOOKING = booking("b-1", DeskFixture.NUMBERS, BORN);

    private static BulkBooking booking(String id, InsuredNumbers numbers, LocalDate born) {
        return new BulkBooking(id, UUID.randomUUID(), numbers, born);
    }

    private static BulkCheck check(LocalDate visitDate, BulkBooking... bookings) {
        return BulkCheck.asked(new UUID(1, 1), DeskFixture.NOW, DeskFixture.TODAY, visitDate, List.of(bookings));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "the day before, -1, DSK-141",
        "today, 0, ''",
        "the last day, 92, ''",
        "the day after the last, 93, DSK-142"
    })
    @Covers({"DSK-141", "DSK-142"})
    void takesTheDaysFromTodayToTheLast(String name, int days, String broken) {
        LocalDate visitDate = DeskFixture.TODAY.plusDays(days);

        assertEquals(broken, rules(check(visitDate, BOOKING)), name);
    }

    @Test
    @Covers("DSK-143")
    void takesABookingOnceAndAPersonAsOftenAsBooked() {
        assertEquals("DSK-143", rules(check(DeskFixture.TODAY, BOOKING, BOOKING)));
        assertEquals("", rules(check(DeskFixture.TODAY, BOOKING, booking("b-2", DeskFixture.NUMBERS, BORN))));
    }

    private static String rules(BulkCheck check) {
        return String.join(
                " ",
                BulkRules.findings(check, DeskFixture.TODAY.plusDays(92)).stream()
                        .map(DeskFinding::rule)
                        .toList());
    }

    @Test
    void goesItsWayFromTheRequestToTheResults() {
        BulkResult result = new BulkResult("b-1", Validity.VALID, null);
        BulkCheck asked = check(DeskFixture.TODAY, BOOKING);
        BulkCheck accepted = asked.sent().accepted("77");

        assertEquals(BulkState.ASKED, asked.state());
        assertEquals(BulkState.SENT, asked.sent().state());
        assertEquals(BulkState.ACCEPTED, accepted.state());
        assertEquals("77", accepted.receptionNumber());
        assertEquals(BulkState.ANSWERED, accepted.answered(List.of(result)).state());
        assertEquals(List.of(result), accepted.answered(List.of(result)).results());
        assertEquals("E1", accepted.failed("E1").error());
        assertEquals(BulkState.FAILED, accepted.failed("E1").state());
        assertEquals(BulkState.GIVEN_UP, accepted.givenUp().state());
        assertNull(accepted.failed("E1").accepted("77").error());
        assertEquals("77", accepted.givenUp().receptionNumber());
    }

    @Test
    void isUnderWayUntilItHasEnded() {
        assertEquals(
                List.of(BulkState.ASKED, BulkState.SENT, BulkState.ACCEPTED),
                Stream.of(BulkState.values()).filter(BulkState::isUnderWay).toList());
    }

    @Test
    void isTheSameWhereItAsksTheSameUnderWhateverVisits() {
        BulkCheck check = check(DeskFixture.TODAY, BOOKING);

        assertTrue(check.asksSameAs(check(DeskFixture.TODAY, booking("b-1", DeskFixture.NUMBERS, BORN))));
        assertFalse(check.asksSameAs(check(DeskFixture.TODAY.plusDays(1), BOOKING)));
        assertFalse(check.asksSameAs(check(DeskFixture.TODAY, BOOKING, BOOKING)));
        assertFalse(check.asksSameAs(check(DeskFixture.TODAY, booking("b-2", DeskFixture.NUMBERS, BORN))));
        assertFalse(check.asksSameAs(check(DeskFixture.TODAY, booking("b-1", DeskFixture.LATE_ELDERLY_NUMBERS, BORN))));
        assertFalse(check.asksSameAs(check(DeskFixture.TODAY, booking("b-1", DeskFixture.NUMBERS, BORN.plusDays(1)))));
    }

    @Test
    void saysNothingOfAnybodyInALog() {
        assertEquals("BulkBooking[***]", BOOKING.toString());
        assertFalse(check(DeskFixture.TODAY, BOOKING)
                .toString()
                .contains(DeskFixture.NUMBERS.number().wire()));
    }
}

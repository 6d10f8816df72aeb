package jp.madoguchi.gateway.domain;

import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.id.InsuredNumbers;

/**
 * 一括照会の一件: a booking that is asked for together with others.
 *
 * @param bookingId the clinic's own name for it, opaque here
 * @param visitId the visit it may become; the question before the terminal is named by it
 */
public record BulkBooking(String bookingId, UUID visitId, InsuredNumbers numbers, LocalDate birthDate) {
    /** What is asked for it on this day: 方法2, for the clinic holds numbers and no card. */
    public Question question(LocalDate day) {
        return new Question(visitId, CheckMethod.NUMBER, day, numbers, birthDate, null);
    }

    /** Whether it asks the same, under whatever visit. */
    boolean asksSameAs(BulkBooking other) {
        return bookingId.equals(other.bookingId) && numbers.equals(other.numbers) && birthDate.equals(other.birthDate);
    }

    /** Masked: strings end up in logs. */
    @Override
    public String toString() {
        return "BulkBooking[***]";
    }
}

package jp.madoguchi.eligibility.domain;

import java.time.LocalDate;
import java.time.LocalTime;
import jp.madoguchi.contracts.id.InsuredNumbers;
import org.jspecify.annotations.Nullable;

/**
 * 予約: somebody who is expected, by the numbers the clinic holds.
 *
 * @param bookingId the clinic's own name for it, opaque here
 * @param at 予約時刻, if one was agreed
 */
public record Booking(
        String bookingId,
        InsuredNumbers numbers,
        LocalDate birthDate,
        @Nullable LocalTime at) {

    /** Masked: strings end up in logs. */
    @Override
    public String toString() {
        return "Booking[***]";
    }
}

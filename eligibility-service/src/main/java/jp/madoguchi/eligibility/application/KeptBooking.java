package jp.madoguchi.eligibility.application;

import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.eligibility.domain.Booking;
import jp.madoguchi.eligibility.domain.CheckAnswer;

/**
 * 預かった予約: a booking as it stands.
 *
 * @param answer its last answer; it stays while the booking waits to be asked again
 * @param queued whether it waits to be asked
 * @param attempts how often that could not be done since it was last answered
 * @param referenceNumber 照会番号: what the clinic calls who was found, where it has set one
 * @param superseded a later pre-check of the same day named the same booking
 */
public record KeptBooking(
        UUID id,
        Booking booking,
        Optional<CheckAnswer> answer,
        Optional<String> referenceNumber,
        boolean queued,
        int attempts,
        boolean superseded) {}

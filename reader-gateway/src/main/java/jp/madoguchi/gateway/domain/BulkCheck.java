package jp.madoguchi.gateway.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * 一括照会: the bookings of one day, asked for together before it comes.
 *
 * @param askedOn 資格確認日: the day it was asked, for nobody knows who will be covered on the day of the visit
 * @param visitDate 受診予定日; after it nobody needs this any more
 * @param receptionNumber 受付番号, by which the terminal gives the result
 * @param error why it failed, a code
 * @param results one a booking, once it was answered
 */
public record BulkCheck(
        UUID id,
        Instant askedAt,
        LocalDate askedOn,
        LocalDate visitDate,
        List<BulkBooking> bookings,
        BulkState state,
        @Nullable String receptionNumber,
        @Nullable String error,
        List<BulkResult> results) {

    /** One that is to be asked now. */
    public static BulkCheck asked(
            UUID id, Instant askedAt, LocalDate askedOn, LocalDate visitDate, List<BulkBooking> bookings) {
        return new BulkCheck(id, askedAt, askedOn, visitDate, bookings, BulkState.ASKED, null, null, List.of());
    }

    /** Its request is before the terminal. */
    public BulkCheck sent() {
        return in(BulkState.SENT, receptionNumber, null, List.of());
    }

    /** The terminal has taken it under this number. */
    public BulkCheck accepted(String number) {
        return in(BulkState.ACCEPTED, number, null, List.of());
    }

    /** This was answered for its bookings. */
    public BulkCheck answered(List<BulkResult> answers) {
        return in(BulkState.ANSWERED, receptionNumber, null, answers);
    }

    /** It ended in an error. */
    public BulkCheck failed(String code) {
        return in(BulkState.FAILED, receptionNumber, code, List.of());
    }

    /** Nothing came in time. */
    public BulkCheck givenUp() {
        return in(BulkState.GIVEN_UP, receptionNumber, null, List.of());
    }

    private BulkCheck in(BulkState next, @Nullable String number, @Nullable String code, List<BulkResult> answers) {
        return new BulkCheck(id, askedAt, askedOn, visitDate, bookings, next, number, code, answers);
    }

    /** Whether it asks the same for the same day. */
    public boolean asksSameAs(BulkCheck other) {
        return visitDate.equals(other.visitDate)
                && bookings.size() == other.bookings.size()
                && IntStream.range(0, bookings.size())
                        .allMatch(i -> bookings.get(i).asksSameAs(other.bookings.get(i)));
    }

    /** Masked: strings end up in logs. */
    @Override
    public String toString() {
        return "BulkCheck[" + id + "]";
    }
}

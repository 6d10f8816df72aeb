package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.eligibility.domain.Booking;
import jp.madoguchi.eligibility.domain.RerunRule;

/** 予約の待ち行列: bookings that wait to be asked, each taken by one worker at a time, however many there are. */
public interface BookingQueue {
    /** 一度に見る数: few enough for one short statement. */
    int MOST_AT_ONCE = 2000;

    /**
     * Takes the next booking for a visit today or later, the pre-checks in turn, and counts the attempt: until the
     * pause of {@link RerunRule#pauseAfter} is over nobody else takes it, so that one that fails holds nobody up.
     */
    Uni<Optional<UUID>> claim(Instant now, LocalDate today);

    /** The booking if it still waits. */
    Uni<Optional<Waiting>> waiting(UUID id);

    /**
     * Keeps the answer, and the booking waits no more, in one transaction of its own. Where the booking waits no more
     * already nothing is kept: it was answered, or taken back.
     */
    Uni<Void> answered(Waiting waiting, KeptCheck check);

    /**
     * Looks over the answers that were not looked over for this long, and lets those bookings wait again whose answer
     * is old or whose coverages are not what they were.
     *
     * @return how many were looked over; {@link #MOST_AT_ONCE} when there may be more
     */
    Uni<Integer> lookOver(RerunRule rule, Instant now, LocalDate today, Duration every);

    /** Forgets the bookings of visits that lie this long back; the checks themselves stay. */
    Uni<Integer> forget(LocalDate today, Duration kept);

    /**
     * 待っている予約.
     *
     * @param coverages a digest of everything registered under its numbers before it was asked
     */
    record Waiting(UUID id, InstitutionCode institution, String account, Booking booking, String coverages) {}
}

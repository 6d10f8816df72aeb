package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.eligibility.domain.PreCheck;

/** 事前確認の一覧. */
public interface PreChecks {
    /** Keeps the bookings, each to be asked; one of the same name on the same day gives way. */
    Uni<Void> add(UUID id, InstitutionCode institution, String account, PreCheck preCheck, Instant now);

    /**
     * Takes bookings of a day out: nobody asks for them any more, and they stand in no worklist.
     *
     * @return how many there were
     */
    Uni<Integer> withdraw(InstitutionCode institution, LocalDate visitDate, List<String> bookingIds);

    /** A pre-check of this institution. */
    Uni<Optional<Progress>> find(InstitutionCode institution, UUID id);

    /** The bookings of this institution for this day that are in force. */
    Uni<List<KeptBooking>> on(InstitutionCode institution, LocalDate visitDate);

    /** 進み具合. */
    record Progress(UUID preCheckId, LocalDate visitDate, Instant receivedAt, List<KeptBooking> bookings) {}
}

package jp.madoguchi.eligibility.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.id.BranchNumber;
import jp.madoguchi.contracts.id.InsuredNumber;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.InsuredSymbol;
import jp.madoguchi.contracts.id.InsurerNumber;
import jp.madoguchi.eligibility.application.KeptBooking;
import jp.madoguchi.eligibility.application.PreChecks;
import jp.madoguchi.eligibility.domain.Booking;
import jp.madoguchi.eligibility.domain.CheckAnswer;
import jp.madoguchi.eligibility.domain.PreCheck;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** 事前確認の要求. */
record PreCheckJson(
        @NotNull LocalDate visitDate,
        @NotEmpty @Size(max = 1000) List<@NotNull @Valid BookingPart> bookings) {
    PreCheck preCheck() {
        return new PreCheck(
                visitDate, bookings.stream().map(BookingPart::booking).toList());
    }

    /** 予約. */
    record BookingPart(
            @NotNull @Pattern(regexp = "[A-Za-z0-9._:-]{1,64}")
            String bookingId,

            @NotNull @Valid NumbersPart numbers,
            @NotNull LocalDate birthDate,
            @Nullable LocalTime at) {
        Booking booking() {
            return new Booking(bookingId, numbers.numbers(), birthDate, at);
        }
    }

    /** 保険者番号・記号・番号・枝番. */
    record NumbersPart(
            @NotNull InsurerNumber insurerNumber,
            @Nullable InsuredSymbol symbol,
            @NotNull InsuredNumber number,
            @Nullable BranchNumber branch) {
        InsuredNumbers numbers() {
            return new InsuredNumbers(insurerNumber, symbol, number, branch);
        }
    }

    /** 取消しの要求. */
    record Withdrawal(
            @NotNull LocalDate visitDate,
            @NotEmpty @Size(max = 1000) List<@NotNull @Pattern(regexp = "[A-Za-z0-9._:-]{1,64}") String> bookingIds) {}

    /**
     * 取り消した.
     *
     * @param withdrawn how many of them stood in the day
     */
    record Withdrawn(int withdrawn) {}

    /** 預かった. */
    record Ordered(UUID preCheckId, LocalDate visitDate, int bookings) {}

    /** 進み具合. */
    record Progress(
            UUID preCheckId,
            LocalDate visitDate,
            Instant receivedAt,
            int total,
            long answered,
            long waiting,
            long couldNotAsk,
            long superseded,
            List<Result> results) {
        static Progress of(PreChecks.Progress progress) {
            List<Result> results = progress.bookings().stream().map(Result::of).toList();
            return new Progress(
                    progress.preCheckId(),
                    progress.visitDate(),
                    progress.receivedAt(),
                    results.size(),
                    count(results, state -> state == State.ANSWERED),
                    count(results, state -> state == State.WAITING),
                    count(results, state -> state == State.COULD_NOT_ASK),
                    count(results, state -> state == State.SUPERSEDED),
                    results);
        }

        private static long count(List<Result> results, Predicate<State> states) {
            return results.stream().map(Result::state).filter(states).count();
        }
    }

    /** 状態: that a booking could not be asked is never an answer. */
    @Schema(name = "BookingState")
    enum State {
        WAITING,
        ANSWERED,
        COULD_NOT_ASK,
        SUPERSEDED;

        /** Asking goes on after an attempt that failed; a desk that looks in between should know. */
        static State of(KeptBooking kept) {
            if (kept.superseded()) {
                return SUPERSEDED;
            }
            if (kept.answer().isPresent()) {
                return ANSWERED;
            }
            return kept.attempts() > 1 ? COULD_NOT_ASK : WAITING;
        }
    }

    /**
     * 一件の結果.
     *
     * @param askingAgain a newer answer is on its way
     * @param referenceNumber 照会番号: what joins the booking to the clinic's own record, where it has set one
     */
    @Schema(name = "BookingResult")
    record Result(
            String bookingId,
            @Nullable LocalTime at,
            State state,
            boolean askingAgain,
            @Nullable UUID checkId,
            @Nullable Validity validity,
            @Nullable LocalDate confirmationDate,
            @Nullable Instant answeredAt,
            @Nullable String referenceNumber) {
        static Result of(KeptBooking kept) {
            CheckAnswer answer = kept.answer().orElse(null);
            return new Result(
                    kept.booking().bookingId(),
                    kept.booking().at(),
                    State.of(kept),
                    answer != null && kept.queued(),
                    answer == null ? null : answer.checkId(),
                    answer == null ? null : answer.validity(),
                    answer == null ? null : answer.confirmationDate(),
                    answer == null ? null : answer.answeredAt(),
                    kept.referenceNumber().orElse(null));
        }
    }
}

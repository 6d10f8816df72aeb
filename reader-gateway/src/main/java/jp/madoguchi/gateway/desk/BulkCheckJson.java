package jp.madoguchi.gateway.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.id.BranchNumber;
import jp.madoguchi.contracts.id.EraDate;
import jp.madoguchi.contracts.id.InsuredNumber;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.InsuredSymbol;
import jp.madoguchi.contracts.id.InsurerNumber;
import jp.madoguchi.gateway.application.AskInBulk;
import jp.madoguchi.gateway.domain.BulkCheck;
import jp.madoguchi.gateway.domain.BulkResult;
import jp.madoguchi.gateway.domain.BulkState;
import org.jspecify.annotations.Nullable;

/** 一括照会の要求: the bookings of one day, by the numbers the clinic holds. */
record BulkCheckJson(
        @NotNull UUID bulkCheckId,
        @NotNull EraDate visitDate,
        @NotEmpty @Size(max = 1000) List<@NotNull @Valid BookingJson> bookings) {
    List<AskInBulk.Booking> asked() {
        return bookings.stream().map(BookingJson::booking).toList();
    }

    /** 予約. */
    record BookingJson(
            @NotNull @Pattern(regexp = "[A-Za-z0-9._:-]{1,64}")
            String bookingId,

            @NotNull InsurerNumber insurerNumber,
            @Nullable InsuredSymbol symbol,
            @NotNull InsuredNumber number,
            @Nullable BranchNumber branch,
            @NotNull EraDate birthDate) {
        AskInBulk.Booking booking() {
            return new AskInBulk.Booking(
                    bookingId, new InsuredNumbers(insurerNumber, symbol, number, branch), birthDate.date());
        }
    }

    /**
     * 一括照会の処理状況.
     *
     * @param error why it failed, a code
     * @param results one a booking, once it was answered
     */
    record BulkStatusJson(
            UUID bulkCheckId,
            Instant askedAt,
            LocalDate visitDate,
            int bookings,
            BulkState state,
            String stateLabel,
            @Nullable String receptionNumber,
            @Nullable String error,
            List<BulkResultJson> results) {
        static BulkStatusJson of(BulkCheck check) {
            return new BulkStatusJson(
                    check.id(),
                    check.askedAt(),
                    check.visitDate(),
                    check.bookings().size(),
                    check.state(),
                    check.state().label(),
                    check.receptionNumber(),
                    check.error(),
                    check.results().stream().map(BulkResultJson::of).toList());
        }

        /** Those the desk has to see to before the patient comes. */
        public List<BulkResultJson> wanting() {
            return results.stream().filter(BulkResultJson::isWanting).toList();
        }
    }

    /**
     * 一件の結果.
     *
     * @param fault why nothing was answered for it, a code
     */
    record BulkResultJson(
            String bookingId,
            @Nullable Validity validity,
            String label,
            @Nullable String fault) {
        static BulkResultJson of(BulkResult result) {
            Validity validity = result.validity();
            String label = validity == null ? "確認できません" : validity.label();
            return new BulkResultJson(result.bookingId(), validity, label, result.fault());
        }

        boolean isWanting() {
            return !Objects.equals(validity, Validity.VALID);
        }
    }
}

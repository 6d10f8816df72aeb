package jp.madoguchi.outage.rest;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/** 返金の記録と取消し: what is handed on to claim-service, which keeps it. */
final class RefundJson {
    private RefundJson() {}

    /** 返金済みの印: the version of the amount that was seen, and the day. */
    record Payment(@Min(1) int answer, @NotNull LocalDate paidOn) {}

    /** 返金済みの取消し. */
    record Undoing(
            @NotNull UUID paymentId,
            @NotBlank @Size(max = 500) String reason) {}
}

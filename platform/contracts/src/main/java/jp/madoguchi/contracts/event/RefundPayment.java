package jp.madoguchi.contracts.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * 返金: what one person says was handed back to the patient. A mistaken one is undone, never changed.
 *
 * @param answer the version of the answer whose amount was paid
 * @param account who recorded it
 */
public record RefundPayment(
        UUID paymentId, int answer, long yen, LocalDate paidOn, String account, Instant recordedAt) {}

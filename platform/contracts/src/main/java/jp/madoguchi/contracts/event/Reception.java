package jp.madoguchi.contracts.event;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 受付の記録: who took the patient, and how. Nothing of the patient but what the visit itself tells.
 *
 * @param account who was signed in
 * @param byTicket signed in with the ticket for times without the identity provider
 * @param verification how the card's holder was identified
 * @param present whether the patient was there in person
 * @param decidedBy who decided to charge less than 10割 under 2(3)ただし書き
 * @param secondLookBy who looked once more before 10割
 * @param basedOn the earlier coverage an oral confirmation rests on
 * @param clock what was known of the machine's clock when the day was fixed
 */
public record Reception(
        String account,
        boolean byTicket,
        VerificationMethod verification,
        boolean present,
        @Nullable String decidedBy,
        @Nullable String secondLookBy,
        @Nullable LastKnownUsed basedOn,
        ClockState clock) {

    /**
     * 前回の資格の利用: how old what the desk went by was.
     *
     * @param confirmedOn 資格確認日 of the earlier check
     * @param fetchedAt when the gateway last heard of it
     */
    public record LastKnownUsed(LocalDate confirmedOn, Instant fetchedAt) {}

    /** 時計の状態. */
    public enum ClockState {
        /** サーバーの時計と合っている. */
        AGREED,
        /** 比べる相手がない. */
        UNCHECKED,
        /** サーバーの時計で直した. */
        CORRECTED,
        /** 窓口の人が日付を申し出た. */
        STATED
    }
}

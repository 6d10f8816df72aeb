package jp.madoguchi.outage.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.GrantOrigin;
import jp.madoguchi.contracts.id.InstitutionCode;
import org.jspecify.annotations.Nullable;

/**
 * 利用開始設定: leave for one institution to use 緊急時医療情報・資格確認機能. A wish that came through the call centre is enabled only
 * after
 * the call back to the number on file; the 実施機関 may enable its own at once (別添2; manual v3.06 1).
 *
 * @param contactPerson 担当者名, whom the call centre calls back
 */
public record Grant(
        UUID id,
        InstitutionCode institution,
        GrantOrigin origin,
        @Nullable String contactPerson,
        String reason,
        GrantState state,
        Instant requestedAt,
        @Nullable Instant calledBackAt,
        @Nullable Enablement enablement,
        @Nullable Instant endedAt) {

    /** 利用設定: when it was made and for which days. */
    public record Enablement(Period period, Instant at) {}

    /** コールセンターへ連絡, or the 実施機関's own beginning: the first state. */
    public static Grant requested(
            UUID id,
            InstitutionCode institution,
            GrantOrigin origin,
            @Nullable String contactPerson,
            String reason,
            Instant at) {
        return new Grant(id, institution, origin, contactPerson, reason, GrantState.REQUESTED, at, null, null, null);
    }

    /** 電話確認: to the telephone number of the 保険医療機関届. */
    public GrantChange calledBack(Instant at) {
        return state == GrantState.REQUESTED
                ? changed(GrantState.CALLED_BACK, at, enablement, endedAt)
                : new GrantChange.NotNow(state);
    }

    /** 利用設定. */
    public GrantChange enabled(Period period, Instant at) {
        return mayBeEnabled()
                ? changed(GrantState.ENABLED, calledBackAt, new Enablement(period, at), endedAt)
                : new GrantChange.NotNow(state);
    }

    private boolean mayBeEnabled() {
        return switch (state) {
            case REQUESTED -> origin == GrantOrigin.IMPLEMENTING_BODY;
            case CALLED_BACK -> true;
            case ENABLED, ENDED -> false;
        };
    }

    /** 利用終了: from every state but itself. */
    public GrantChange ended(Instant at) {
        return state == GrantState.ENDED
                ? new GrantChange.NotNow(state)
                : changed(GrantState.ENDED, calledBackAt, enablement, at);
    }

    /** Whether the function may be used on this day: from the first to the last day, both included. */
    public boolean covers(LocalDate day) {
        return state == GrantState.ENABLED
                && enabledFor().filter(period -> period.contains(day)).isPresent();
    }

    /** 利用期間, once there is one. */
    public Optional<Period> enabledFor() {
        return Optional.ofNullable(enablement).map(Enablement::period);
    }

    private GrantChange changed(
            GrantState next, @Nullable Instant calledBack, @Nullable Enablement enabled, @Nullable Instant ended) {
        return new GrantChange.Changed(new Grant(
                id, institution, origin, contactPerson, reason, next, requestedAt, calledBack, enabled, ended));
    }
}

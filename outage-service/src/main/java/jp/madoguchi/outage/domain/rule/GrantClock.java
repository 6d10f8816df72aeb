package jp.madoguchi.outage.domain.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.contracts.event.GrantOrigin;
import jp.madoguchi.outage.domain.Grant;
import jp.madoguchi.outage.domain.GrantStep;

/**
 * 開放までの時計: 「開放まで（1~3）およそ30分程度」 from the call to the call centre until the function is enabled, counted while the
 * call centre is open. Due is no right: it is when somebody should ask again.
 *
 * @param step the step that is waited for
 * @param left how much open time there is until it is due; zero from then on
 * @param late how much open time has passed since it was due; zero while there is time
 */
public record GrantClock(GrantStep step, Instant dueAt, Duration left, Duration late) {
    /** 別添2 注記. */
    private static final Duration ABOUT = Duration.ofMinutes(30);

    /** What this grant waits for; nothing when it waits no more, or when nobody called the call centre for it. */
    public static Optional<GrantClock> of(Grant grant, OpeningHours hours, Instant now) {
        return step(grant).map(step -> {
            Instant dueAt = dueAt(grant.requestedAt(), hours);
            return new GrantClock(step, dueAt, hours.between(now, dueAt), hours.between(dueAt, now));
        });
    }

    /** When a wish of which the call centre was told then should be enabled. */
    public static Instant dueAt(Instant requestedAt, OpeningHours hours) {
        return hours.after(requestedAt, ABOUT);
    }

    private static Optional<GrantStep> step(Grant grant) {
        if (grant.origin() != GrantOrigin.CALL_CENTRE) {
            return Optional.empty();
        }
        return switch (grant.state()) {
            case REQUESTED -> Optional.of(GrantStep.CALL_BACK);
            case CALLED_BACK -> Optional.of(GrantStep.ENABLEMENT);
            case ENABLED, ENDED -> Optional.empty();
        };
    }

    /** Whether the time is over. */
    public boolean isLate() {
        return !late.isZero();
    }
}

package jp.madoguchi.gateway.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import jp.madoguchi.gateway.domain.DeskDay;
import jp.madoguchi.gateway.domain.VisualCheck;
import jp.madoguchi.rules.DeskTerm;
import org.jspecify.annotations.Nullable;

/**
 * 目視確認の残り時間: counted by the time that passes, whatever the clocks are set to meanwhile. Only how long a check was on
 * before a restart is known by the clock alone.
 */
@ApplicationScoped
public class VisualTimer {
    private final HouseTerms terms;
    private final Uptime uptime;
    /** The one that is on; there is one at a time. */
    private final AtomicReference<@Nullable Begun> begun = new AtomicReference<>();

    VisualTimer(HouseTerms terms, Uptime uptime) {
        this.terms = terms;
        this.uptime = uptime;
    }

    /** The moment to write down. */
    Instant now() {
        return terms.now();
    }

    /** This one was switched on just now. */
    void begin(VisualCheck fresh) {
        begun.set(new Begun(fresh.id(), uptime.nanos()));
    }

    /** When it is over by itself, for people to read. */
    Instant endsAt(VisualCheck check) {
        return check.switchedOnAt().plus(longest());
    }

    /** Whether its time is up; the last moment is. */
    boolean isOver(VisualCheck check) {
        return passed(check).compareTo(longest()) >= 0;
    }

    private Duration longest() {
        return terms.minutes(DeskTerm.VISUAL_MINUTES);
    }

    private Duration passed(VisualCheck check) {
        Begun known = begun.get();
        if (known == null || !known.id().equals(check.id())) {
            known = new Begun(check.id(), uptime.nanos() - before(check).toNanos());
            begun.set(known);
        }
        return Duration.ofNanos(uptime.nanos() - known.nanos());
    }

    /** How long it had been on before this run; over, if it was switched on at a moment that has not come yet. */
    private Duration before(VisualCheck check) {
        Duration age = Duration.between(check.switchedOnAt(), now());
        if (age.isNegative()) {
            return DeskDay.isBeyond(age) ? longest() : Duration.ZERO;
        }
        return age.compareTo(longest()) < 0 ? age : longest();
    }

    private record Begun(UUID id, long nanos) {}
}

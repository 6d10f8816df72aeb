package jp.madoguchi.gateway.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.gateway.domain.DeskDay;
import jp.madoguchi.rules.DeskTerm;
import jp.madoguchi.rules.RuleChoices;

/** 医院の期限: how long things last at this desk, by the dated table and by a clock nobody can set unnoticed. */
@ApplicationScoped
public class HouseTerms {
    private final DeskClock clock;
    private final RuleChoices choices;

    HouseTerms(DeskClock clock, ClinicRules rules) {
        this.clock = clock;
        this.choices = rules.choices();
    }

    /** The moment by what can be trusted. */
    public Instant now() {
        return clock.instant();
    }

    /** The last day of what begins today and is to be seen to within so many days. */
    public LocalDate due(DeskTerm days) {
        LocalDate today = clock.day();
        return today.plusDays(days.number(today, choices));
    }

    /** A term that is told in minutes. */
    public Duration minutes(DeskTerm minutes) {
        return Duration.ofMinutes(minutes.number(clock.day(), choices));
    }

    /** A term that is told in hours. */
    public Duration hours(DeskTerm hours) {
        return Duration.ofHours(hours.number(clock.day(), choices));
    }

    /**
     * The first day whose things are still kept: what is older may go for good. None while the day is not proven; what
     * is gone by a wrong day does not come back.
     */
    public Optional<LocalDate> firstKept(DeskTerm days) {
        if (!clock.isProven()) {
            return Optional.empty();
        }
        LocalDate today = clock.day();
        return Optional.of(today.minusDays(days.number(today, choices)));
    }

    /** The same as a moment: the beginning of that day. */
    public Optional<Instant> keptFrom(DeskTerm days) {
        return firstKept(days).map(day -> day.atStartOfDay(DeskDay.ZONE).toInstant());
    }
}

package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.contracts.event.GrantLate;
import jp.madoguchi.outage.OutageConfig;
import jp.madoguchi.outage.domain.Grant;
import jp.madoguchi.outage.domain.GrantStep;
import jp.madoguchi.outage.domain.rule.GrantClock;
import jp.madoguchi.outage.domain.rule.OpeningHours;
import jp.madoguchi.runtime.InTurn;
import jp.madoguchi.runtime.outbox.Outbox;

/** 遅れを知らせる: a wish that takes longer than about 30 minutes is told of, once for each step. */
@ApplicationScoped
public class TellLateGrants {
    private final LateGrants late;
    private final Outbox outbox;
    private final Clock clock;
    private final OpeningHours hours;

    TellLateGrants(LateGrants late, Outbox outbox, Clock clock, OutageConfig config) {
        this.late = late;
        this.outbox = outbox;
        this.clock = clock;
        this.hours = OpeningHours.callCentre(config.callCentre().closedOnListedHolidays());
    }

    /** Tells of all that are late now. */
    @WithTransaction
    public Uni<Integer> tell() {
        Instant now = clock.instant();
        return late.waiting().chain(waiting -> {
            List<GrantLate> facts =
                    waiting.stream().flatMap(grant -> fact(grant, now).stream()).toList();
            return InTurn.each(facts, fact -> tell(fact, now)).replaceWith(facts.size());
        });
    }

    private Uni<Void> tell(GrantLate fact, Instant now) {
        return late.told(fact.grantId(), GrantStep.valueOf(fact.step()), now).chain(() -> outbox.append(fact));
    }

    private Optional<GrantLate> fact(Grant grant, Instant now) {
        return GrantClock.of(grant, hours, now)
                .filter(GrantClock::isLate)
                .map(running -> new GrantLate(
                        grant.id(), grant.institution(), running.step().name(), running.dueAt(), now));
    }
}

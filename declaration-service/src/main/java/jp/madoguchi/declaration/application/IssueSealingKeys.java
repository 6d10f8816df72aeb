package jp.madoguchi.declaration.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.contracts.event.SealingKey;
import jp.madoguchi.contracts.event.SealingKeysIssued;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.declaration.DeclarationConfig;
import jp.madoguchi.runtime.outbox.Outbox;

/** 封かん鍵を配る: tops up the unused keys of an institution whose gateway showed up. */
@ApplicationScoped
public class IssueSealingKeys {
    private final SealingKeys keys;
    private final Outbox outbox;
    private final Clock clock;
    private final DeclarationConfig.Sealing pool;

    IssueSealingKeys(SealingKeys keys, Outbox outbox, Clock clock, DeclarationConfig config) {
        this.keys = keys;
        this.outbox = outbox;
        this.clock = clock;
        this.pool = config.sealing();
    }

    /**
     * Issues keys when too few are unused. A drill seals nothing, so none are made for it.
     *
     * @return how many were issued
     */
    @WithTransaction
    public Uni<Integer> topUp(InstitutionCode institution) {
        if (institution.isForDrill()) {
            return Uni.createFrom().item(0);
        }
        return keys.unused(institution)
                .chain(unused ->
                        unused >= pool.issueBelow() ? Uni.createFrom().item(0) : issue(institution, clock.instant()));
    }

    private Uni<Integer> issue(InstitutionCode institution, Instant at) {
        return keys.issue(institution, pool.issue(), at)
                .chain(issued ->
                        outbox.append(announcements(institution, issued, at)).replaceWith(issued.size()));
    }

    private List<SealingKeysIssued> announcements(InstitutionCode institution, List<SealingKey> issued, Instant at) {
        List<SealingKeysIssued> events = new ArrayList<>();
        for (int from = 0; from < issued.size(); from += pool.perEvent()) {
            int to = Math.min(from + pool.perEvent(), issued.size());
            events.add(new SealingKeysIssued(institution, issued.subList(from, to), at));
        }
        return events;
    }
}

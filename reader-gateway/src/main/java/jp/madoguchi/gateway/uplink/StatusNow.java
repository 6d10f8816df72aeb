package jp.madoguchi.gateway.uplink;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import jp.madoguchi.contracts.uplink.GatewayStatus;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.application.DeskClock;
import jp.madoguchi.gateway.application.Journal;
import jp.madoguchi.gateway.application.Standings;
import jp.madoguchi.gateway.domain.Circumstances;

/**
 * 報告する状態: how things stand at the desk, as the cluster is told. The age of what is unsent is counted there by another
 * clock than this machine's, so the moment is told by what can be trusted.
 */
@ApplicationScoped
class StatusNow {
    private final GatewayConfig config;
    private final Breakers breakers;
    private final DeskClock clock;
    private final Journal journal;

    StatusNow(GatewayConfig config, Breakers breakers, DeskClock clock, Journal journal) {
        this.journal = journal;
        this.config = config;
        this.breakers = breakers;
        this.clock = clock;
    }

    GatewayStatus of(Standings.Current current) {
        Circumstances now = current.circumstances();
        Instant oldest = now.oldestUnsentAt();
        return new GatewayStatus(
                config.id(),
                current.standing().mode(),
                current.standing().cause(),
                breakers.states(),
                now.unsent(),
                oldest == null ? null : clock.right(oldest),
                current.since(),
                null,
                journal.backlog().parked());
    }
}

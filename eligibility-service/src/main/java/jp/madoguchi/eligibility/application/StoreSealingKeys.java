package jp.madoguchi.eligibility.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import jp.madoguchi.contracts.event.SealingKeysIssued;
import jp.madoguchi.contracts.uplink.UplinkNotice;

/** 封かん鍵を預かる: keeps new keys and tells the gateways that there are some. */
@ApplicationScoped
public class StoreSealingKeys {
    private final SealingKeys keys;
    private final Notices notices;
    private final Clock clock;

    StoreSealingKeys(SealingKeys keys, Notices notices, Clock clock) {
        this.keys = keys;
        this.notices = notices;
        this.clock = clock;
    }

    /** Adds the keys. */
    @WithTransaction
    public Uni<Void> store(SealingKeysIssued issued) {
        UplinkNotice notice = new UplinkNotice(UplinkNotice.Kind.SEALING_KEYS, "新しい封かん鍵があります", null, clock.instant());
        return keys.add(issued).chain(() -> notices.post(issued.institution(), notice));
    }
}

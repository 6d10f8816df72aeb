package jp.madoguchi.eligibility.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import jp.madoguchi.contracts.event.SealingKey;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.eligibility.EligibilityConfig;

/** 封かん鍵を渡す. */
@ApplicationScoped
public class HandOutSealingKeys {
    private final SealingKeys keys;
    private final EligibilityConfig config;
    private final Clock clock;

    HandOutSealingKeys(SealingKeys keys, EligibilityConfig config, Clock clock) {
        this.keys = keys;
        this.config = config;
        this.clock = clock;
    }

    /** The unused keys of this gateway, filled up from the institution's pool. */
    @WithTransaction
    public Uni<List<SealingKey>> handOut(InstitutionCode institution, String gateway) {
        return keys.handOut(institution, gateway, config.sealingKeysPerGateway(), clock.instant());
    }
}

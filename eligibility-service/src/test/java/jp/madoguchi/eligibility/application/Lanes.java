package jp.madoguchi.eligibility.application;

import java.time.Clock;
import jp.madoguchi.eligibility.EligibilityConfig;

/** What a lane of the gateways stands on, without a service around it. */
public final class Lanes {
    private Lanes() {}

    /** The places of an instance where nobody is yet. */
    public static GatewayBudget budget(EligibilityConfig config) {
        return new GatewayBudget(config, Clock.systemUTC());
    }

    /** The live checks of an instance that answers none yet. */
    public static LiveChecks live(EligibilityConfig config) {
        return new LiveChecks(config);
    }
}

package jp.madoguchi.eligibility;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** 設定: what a deployment may choose. */
@ConfigMapping(prefix = "eligibility")
public interface EligibilityConfig {
    /** How many unused sealing keys one gateway may hold: enough for the declarations of a long outage. */
    @WithDefault("50")
    int sealingKeysPerGateway();

    /** How often an idle stream says that it is alive. */
    @WithDefault("10s")
    Duration streamHeartbeat();

    /** How often the streams look for news. */
    @WithDefault("500ms")
    Duration streamInterval();

    /** How many lines of a feed are entered in one transaction. */
    @WithDefault("500")
    int bulkBatch();

    /** How long a line of a feed may be, in bytes: many times a person with every coverage of a lifetime. */
    @WithDefault("262144")
    int bulkLineLimit();

    /** How long a feed that pauses waits for more before what came is entered. */
    @WithDefault("200ms")
    Duration bulkLinger();

    /** How far back a stream begins for a gateway that does not say what it heard last. */
    @WithDefault("24h")
    Duration streamLookBack();
}

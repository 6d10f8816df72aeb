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

    /** How long notices are kept for a gateway that is away. */
    @WithDefault("31d")
    Duration noticesKept();

    /** How many feeds one instance takes at a time: each holds a connection to the database that live checks need. */
    @WithDefault("4")
    int bulkFeeds();

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

    /**
     * The key of the digests that stand for certificates. A deployment sets its own before the first card is
     * registered, and never changes it: a digest under another key is another card. There is no default: a key that
     * everybody knows would let a digest be guessed back.
     */
    String cardKey();

    /** Whether the suite runs beside the national system, so that what that was seen to answer becomes an answer. */
    @WithDefault("false")
    boolean besideNationalSystem();

    /** How often the share of patients with a 照会番号 is counted for the metrics. */
    @WithDefault("15m")
    Duration referenceNumberShareInterval();

    /** The lane of the pre-checks. */
    PreCheckLane preCheck();

    /** 事前確認の車線: its own, so that a thousand bookings never stand in front of one patient. */
    interface PreCheckLane {
        /** How many bookings one instance asks for at a time; none turns the lane off. */
        @WithDefault("2")
        int concurrency();

        /** How long an idle worker waits before it looks again. */
        @WithDefault("1s")
        Duration idle();

        /** How often answers are looked over. */
        @WithDefault("1m")
        Duration sweep();

        /** How old an answer may be for a visit of today or tomorrow before it is asked for again. */
        @WithDefault("12h")
        Duration maxAge();

        /** How long the bookings of a visit that is over are kept. */
        @WithDefault("31d")
        Duration kept();
    }
}

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

    /** How often people are looked for who are found in another way now, so that who asked in vain is told. */
    @WithDefault("1s")
    Duration answerableInterval();

    /** How many feeds one instance takes at a time: each holds a connection that live checks need, too. */
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

    /**
     * How long a feed may go without a line, or with a part of its report unread, before it is broken off: it holds a
     * place that others wait for.
     */
    @WithDefault("60s")
    Duration bulkSilence();

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

    /** The lane of the gateways' journals. */
    GatewayLane gatewayLane();

    /** 端末の車線: how much of this instance the gateways may take when all of them come back at once. */
    interface GatewayLane {
        /** How many batches are in work at a time: each holds a connection that live checks need, too. */
        @WithDefault("8")
        int concurrency();

        /** How many more may wait; the rest is told to come again. */
        @WithDefault("40")
        int waiting();

        /** While more live checks than this are being answered, no further batch is begun. */
        @WithDefault("16")
        int liveAtOnce();

        /** How long a batch lets the live checks go first, so that a journal moves on where the desks never rest. */
        @WithDefault("2s")
        Duration longestWait();

        /** How many batches a second an instance is good for, by which the rest is told when. */
        @WithDefault("50")
        int batchesPerSecond();
    }

    /** What gateways keep of their patients. */
    Patients patients();

    /** 前回の資格. */
    interface Patients {
        /** How often a gateway hears that there is something new. */
        @WithDefault("30s")
        Duration interval();

        /** How long after an answer it is handed out: longer than any statement takes. */
        @WithDefault("15s")
        Duration settled();
    }

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

        /**
         * How many times as long as a booking took a worker rests after it, and never longer than an idle one: a
         * database that is busy with live checks is asked the less often.
         */
        @WithDefault("3")
        int rest();

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

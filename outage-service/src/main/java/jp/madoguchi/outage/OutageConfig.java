package jp.madoguchi.outage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The settings of this service. */
@ConfigMapping(prefix = "outage")
public interface OutageConfig {
    /** How often grants whose last day is over are looked for. */
    @WithDefault("1m")
    Duration endGrantsEvery();

    /** How often it is looked for clinics in the register that nobody was told of. */
    @WithDefault("1m")
    Duration tellClinicsEvery();

    /** How far behind the registry's topic the index may be while "nobody" is still a statement about the registry. */
    @WithDefault("5s")
    Duration indexMayLag();

    /**
     * How long a gateway that was in trouble must have been silent, while the others of its institution are normal, to
     * count as gone for good: as long as somebody may have switched it off for, over noon.
     */
    @WithDefault("2h")
    Duration gatewayGoneAfter();

    /** 資格情報照会（システム障害時）. */
    Lookup lookup();

    /** Bounds of the lookup. They are this system's own: the manual says that use is watched, not how much is fair. */
    interface Lookup {
        /** Searches of one account within a minute. */
        @WithDefault("30")
        int mostAMinute();

        /** Searches under one 利用開始設定 within an hour. */
        @WithDefault("600")
        int mostAnHour();

        /**
         * The key of the digests by which a wider step is told to follow a search for the same person. Where several
         * processes serve, the deployment gives them one; without it each knows its own searches only, until it ends.
         */
        Optional<String> criteriaKey();
    }

    /** オンライン資格確認等コールセンター. */
    CallCentre callCentre();

    /** When the call centre is open. */
    interface CallCentre {
        /**
         * Whether it is closed on the 祝日 of {@code rules/holidays.csv}, which was written down from the law and not
         * compared with the Cabinet Office's list. Without them a deadline is earlier than it need be, never later.
         */
        @WithDefault("true")
        boolean closedOnListedHolidays();
    }

    /** 障害の推定. */
    Inference inference();

    /** 障害の推定: what is concluded from what the gateways say together. */
    interface Inference {
        /** How often the signs are looked at. */
        @WithDefault("10s")
        Duration every();

        /** The silence after which a gateway counts as in trouble: three of its repetitions. */
        @WithDefault("30s")
        Duration silentAfter();

        /** How long a gateway that is heard of no more still counts. */
        @WithDefault("15m")
        Duration window();

        /** How many brokers keep the window. */
        @WithDefault("1")
        int replication();
    }

    /** 障害の解消. */
    Closing closing();

    /** How outages are closed. */
    interface Closing {
        /** How often it is looked whether an outage can be closed or a closed one needs a supplement. */
        @WithDefault("30s")
        Duration every();

        /** How long after its end an outage is left open for what the gateways still send. */
        @WithDefault("5m")
        Duration quietFor();
    }

    /** 事後確認. */
    Reconciliation reconciliation();

    /** How visits are checked afterwards. */
    interface Reconciliation {
        /** How often it is looked whether a run waits for its turn; while some do, turns follow one another. */
        @WithDefault("1s")
        Duration turnEvery();

        /**
         * Whether the file of the national screen's 《ダウンロード》 is taken in. Its layout is not documented; switch it on
         * where a real file was compared with what is read of it.
         */
        @WithDefault("false")
        boolean nationalXml();
    }

    /** 運用ボード. */
    Board board();

    /** 運用ボードの設定. */
    interface Board {
        /** How often the board is looked at anew while somebody watches. */
        @WithDefault("1s")
        Duration every();

        /** How long a watched board says nothing before it says that it is still there. */
        @WithDefault("5s")
        Duration heartbeat();

        /** How often this service's place on each topic is compared with the topic's end. */
        @WithDefault("1s")
        Duration comparedEvery();
    }
}

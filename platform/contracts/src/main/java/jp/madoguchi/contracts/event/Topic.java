package jp.madoguchi.contracts.event;

import java.time.Duration;

/**
 * トピック: every Kafka topic of the suite, with its partitions, retention and compaction. Topics are created from this
 * list
 * and from nowhere else. Each has a dead-letter twin. Order is guaranteed per key.
 */
public enum Topic {
    /** 資格確認の結果. Key: check. */
    ELIGIBILITY("eligibility.v1", 6, false, Duration.ofDays(90)),
    /** 患者ごとの直近の資格. Key: institution and patient. */
    ELIGIBILITY_STATE("eligibility.state.v1", 6, true, Duration.ZERO),
    /** 加入者ごとの資格の全履歴. Key: person. Readable by the suite's own services only. */
    COVERAGE_STATE("coverage.state.v1", 6, true, Duration.ZERO),
    /** 登録の出来事: what a correction, a loss or a late registration changes for a clinic. Key: person, or insurer. */
    REGISTRY("registry.v1", 6, false, Duration.ofDays(400)),
    /** 窓口の事実. Key: visit, or the action at a desk that concerns none. */
    DESK("desk.v1", 6, false, Duration.ofDays(90)),
    /** 端末の状態. Key: gateway. */
    GATEWAY_STATUS("gateway.status.v1", 3, true, Duration.ZERO),
    /** 障害・障害事案・利用開始設定・事後確認. Key: outage, incident, grant or visit. */
    OUTAGE("outage.v1", 6, false, Duration.ofDays(400)),
    /** 申立書. Key: declaration or institution. */
    DECLARATION("declaration.v1", 6, false, Duration.ofDays(400)),
    /** 請求. Key: claim. */
    CLAIM("claim.v1", 6, false, Duration.ofDays(400));

    private final String wire;
    private final int partitions;
    private final boolean compacted;
    private final Duration retention;

    Topic(String wire, int partitions, boolean compacted, Duration retention) {
        this.wire = wire;
        this.partitions = partitions;
        this.compacted = compacted;
        this.retention = retention;
    }

    /** The name on the broker. */
    public String wire() {
        return wire;
    }

    /** The name of the topic that takes what could not be consumed. */
    public String deadLetters() {
        return wire + ".dlq";
    }

    /** How many partitions the topic is created with. */
    public int partitions() {
        return partitions;
    }

    /** Whether only the last fact per key is kept. */
    public boolean compacted() {
        return compacted;
    }

    /** How long facts are kept; zero for a compacted topic, whose last facts are kept for ever. */
    public Duration retention() {
        return retention;
    }
}

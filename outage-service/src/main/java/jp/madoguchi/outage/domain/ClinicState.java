package jp.madoguchi.outage.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import jp.madoguchi.contracts.event.GatewayMode;

/** 医療機関の状態: what its gateways, taken together, say of a clinic at one moment. */
public enum ClinicState {
    /** 障害時受付: every gateway that is heard works without answers. */
    OUTAGE("障害時受付"),
    /** 一部に支障: some gateway works without answers, or all answer while something they rely on does not. */
    DEGRADED("一部に支障"),
    /** 復旧中: answers come again, a gateway is still handing in what it kept. */
    RECOVERING("復旧中"),
    /** 報告なし: no gateway is heard. A clinic that is closed looks the same, so it is no alarm by itself. */
    SILENT("報告なし"),
    /** 通常. */
    LIVE("通常");

    /** Three of a gateway's reports of ten seconds each; the end itself is still heard. */
    public static final Duration SILENCE = Duration.ofSeconds(30);

    private final String label;

    ClinicState(String label) {
        this.label = label;
    }

    /** The words people read. */
    public String label() {
        return label;
    }

    /**
     * The state these reports of one clinic make. A gateway that is not heard counts only where none is: one that is
     * switched off says nothing about the others.
     */
    public static ClinicState of(Collection<GatewayReport> reports, Instant now) {
        List<GatewayReport> heard =
                reports.stream().filter(report -> isHeard(report, now)).toList();
        if (heard.isEmpty()) {
            return SILENT;
        }
        long inOutage = in(heard, GatewayMode.DEGRADED);
        if (inOutage > 0) {
            return inOutage == heard.size() ? OUTAGE : DEGRADED;
        }
        if (in(heard, GatewayMode.RECOVERING) > 0) {
            return RECOVERING;
        }
        return heard.stream().anyMatch(GatewayReport::missesSomething) ? DEGRADED : LIVE;
    }

    /** Whether this gateway's last report is young enough to speak for it. */
    static boolean isHeard(GatewayReport report, Instant now) {
        return !report.reportedAt().plus(SILENCE).isBefore(now);
    }

    private static long in(List<GatewayReport> heard, GatewayMode mode) {
        return heard.stream().filter(report -> report.mode() == mode).count();
    }
}

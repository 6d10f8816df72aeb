package jp.madoguchi.outage.domain;

import java.util.EnumSet;
import java.util.Set;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.IncidentEffect;

/** 障害の内容: what has failed, and whether the national system can be reached all the same (保発0710第1号 1(2)). */
public record Fault(Cause cause, IncidentEffect effect) {
    /** 「停電、施設の通信障害、広範囲のネットワーク障害など」 and what ends at the terminal: nothing can be asked at all. */
    private static final Set<Cause> NOTHING_CAN_BE_ASKED = EnumSet.of(
            Cause.LINE_DOWN,
            Cause.CLUSTER_UNREACHABLE,
            Cause.NATIONAL_SYSTEM_DOWN,
            Cause.TERMINAL_BROKEN,
            Cause.POWER_CUT);

    /** With the effect this cause has as a rule. */
    public static Fault of(Cause cause) {
        return new Fault(
                cause,
                NOTHING_CAN_BE_ASKED.contains(cause)
                        ? IncidentEffect.ACCESS_DIFFICULT
                        : IncidentEffect.ACCESS_POSSIBLE);
    }
}

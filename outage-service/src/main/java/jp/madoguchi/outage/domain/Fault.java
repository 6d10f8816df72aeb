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

    /** 「患者のマイナンバーカードが使用できない場合」: one patient's, and no sign that the institution cannot ask (保発0710第1号 1(2)). */
    private static final Set<Cause> OF_ONE_PATIENT = EnumSet.of(
            Cause.CARD_UNREADABLE,
            Cause.CARD_SOILED,
            Cause.CHIP_BROKEN,
            Cause.CERTIFICATE_EXPIRED,
            Cause.FACE_NOT_RECOGNISED,
            Cause.NOTHING_PRESENTED);

    /** With the effect this cause has as a rule. */
    public static Fault of(Cause cause) {
        return new Fault(
                cause,
                NOTHING_CAN_BE_ASKED.contains(cause)
                        ? IncidentEffect.ACCESS_DIFFICULT
                        : IncidentEffect.ACCESS_POSSIBLE);
    }

    /** Why visits may have been taken without an answer in it: all that lies in an institution, and the cause. */
    public Set<Cause> causesOfVisits() {
        Set<Cause> causes = EnumSet.complementOf(EnumSet.copyOf(OF_ONE_PATIENT));
        causes.add(cause);
        return causes;
    }
}

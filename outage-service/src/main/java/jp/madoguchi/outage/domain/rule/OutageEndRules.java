package jp.madoguchi.outage.domain.rule;

import java.time.Instant;
import java.util.List;
import jp.madoguchi.outage.domain.Basis;
import jp.madoguchi.outage.domain.Finding;

/** 障害を人が終えるときの規則の目録. */
public final class OutageEndRules {
    /** Nothing is written down that has not happened; it ends when it began at the earliest. */
    static final Rule<Ending> TIME_HAS_PASSED =
            new Rule<>("OUT-404", "endedAt", "終わった時刻は、障害の始まり以後かつ現在以前にしてください", Basis.MEANING, Ending::isInTime);

    /** What a gateway says of itself stands above what somebody believes of it. */
    static final Rule<Ending> NO_GATEWAY_SAYS_OTHERWISE = new Rule<>(
            "OUT-405",
            "outageId",
            "今も障害を知らせている端末があります。端末が直れば自動で終わります。使わない端末は電源を切ってください",
            Basis.MEANING,
            ending -> !ending.saidToLast());

    /** Every rule. */
    static final List<Rule<Ending>> CATALOGUE = List.of(TIME_HAS_PASSED, NO_GATEWAY_SAYS_OTHERWISE);

    private OutageEndRules() {}

    /** What is wrong with what is asked for. */
    public static List<Finding> findings(Ending ending) {
        return Rule.findings(CATALOGUE, ending);
    }

    /**
     * 人が終える.
     *
     * @param saidToLast whether a gateway that was heard just now is not normal
     */
    public record Ending(Instant openedAt, Instant endedAt, Instant now, boolean saidToLast) {
        private boolean isInTime() {
            return !endedAt.isBefore(openedAt) && !endedAt.isAfter(now);
        }
    }
}

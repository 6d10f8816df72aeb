package jp.madoguchi.outage.domain.rule;

import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.outage.domain.Basis;
import jp.madoguchi.outage.domain.Finding;
import jp.madoguchi.outage.domain.Grant;

/** 利用報告書の規則の目録. */
public final class UsageReportRules {
    private static final String SENT_ON = "sentOn";

    /** The report tells of a use: there is none before the first day. */
    static final Rule<Sent> NOT_BEFORE_THE_USE = new Rule<>(
            "OUT-205",
            SENT_ON,
            "提出日は利用開始日以後の日にしてください",
            Basis.NOTICE_ANNEX_2,
            sent -> sent.grant()
                    .enabledFor()
                    .filter(period -> !sent.day().isBefore(period.from()))
                    .isPresent());

    /** A mark says what was done, not what is meant to be done. */
    static final Rule<Sent> NOT_AHEAD = new Rule<>(
            "OUT-206",
            SENT_ON,
            "提出日は本日以前の日にしてください",
            Basis.MEANING,
            sent -> !sent.day().isAfter(sent.today()));

    /** A deadline that is past when it is told is a slip of the pen. */
    static final Rule<Due> DUE_FROM_TODAY = new Rule<>(
            "OUT-207",
            "reportDueOn",
            "利用報告書の提出期限は本日以後の日にしてください",
            Basis.MEANING,
            due -> !due.day().isBefore(due.today()));

    /** What is asked of the mark. */
    static final List<Rule<Sent>> SENT = List.of(NOT_BEFORE_THE_USE, NOT_AHEAD);

    /** What is asked of the deadline. */
    static final List<Rule<Due>> DUE = List.of(DUE_FROM_TODAY);

    private UsageReportRules() {}

    /** What is wrong with marking it sent on this day. */
    public static List<Finding> sent(Grant grant, LocalDate day, LocalDate today) {
        return Rule.findings(SENT, new Sent(grant, day, today));
    }

    /** What is wrong with this deadline. */
    public static List<Finding> due(LocalDate day, LocalDate today) {
        return Rule.findings(DUE, new Due(day, today));
    }

    /** The mark, and the day on which it is made. */
    record Sent(Grant grant, LocalDate day, LocalDate today) {}

    /** The deadline, and the day on which it is told. */
    record Due(LocalDate day, LocalDate today) {}
}

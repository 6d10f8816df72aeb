package jp.madoguchi.outage.domain.rule;

import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.outage.domain.Basis;
import jp.madoguchi.outage.domain.Finding;
import jp.madoguchi.outage.domain.Period;

/** 利用期間の規則の目録. */
public final class GrantRules {
    /** 「実施機関が定めた期間内（利用開始日～利用終了日）」: both days belong to it, so the same day twice is one day. */
    static final Rule<Asked> ENDS_AFTER_IT_BEGINS = new Rule<>(
            "OUT-201",
            "until",
            "利用終了日は利用開始日以後の日にしてください",
            Basis.MANUAL_PERIOD,
            asked -> !asked.period().until().isBefore(asked.period().from()));

    /** A period whose last day is past opens nothing; today is still a day to use it. */
    static final Rule<Asked> NOT_OVER_YET = new Rule<>(
            "OUT-202",
            "until",
            "利用終了日は本日以後の日にしてください",
            Basis.MEANING,
            asked -> !asked.period().until().isBefore(asked.today()));

    /** Every rule. */
    static final List<Rule<Asked>> CATALOGUE = List.of(ENDS_AFTER_IT_BEGINS, NOT_OVER_YET);

    private GrantRules() {}

    /** What is wrong with this period. */
    public static List<Finding> period(Period period, LocalDate today) {
        return Rule.findings(CATALOGUE, new Asked(period, today));
    }

    /** The period, and the day on which it is asked for. */
    record Asked(Period period, LocalDate today) {}
}

package jp.madoguchi.outage.domain.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.outage.domain.Basis;
import jp.madoguchi.outage.domain.Finding;
import jp.madoguchi.outage.domain.GrantList;

/** 施設の一覧の規則の目録. */
public final class GrantListRules {
    private static final int MOST = 5_000;

    /** A list of nobody opens nothing, one without bound would hold a connection for minutes. */
    static final Rule<GrantList> SOME_AND_NOT_TOO_MANY = new Rule<>(
            "OUT-203",
            "institutions",
            "医療機関コードは1件以上5,000件以下にしてください",
            Basis.MEANING,
            list -> !list.lines().isEmpty() && list.lines().size() <= MOST);

    /** Every rule of the list itself; its period has the rules of every period. */
    static final List<Rule<GrantList>> CATALOGUE = List.of(SOME_AND_NOT_TOO_MANY);

    private GrantListRules() {}

    /** What is wrong with this list. */
    public static List<Finding> findings(GrantList list, LocalDate today) {
        return Stream.concat(Rule.findings(CATALOGUE, list).stream(), GrantRules.period(list.period(), today).stream())
                .toList();
    }
}

package jp.madoguchi.outage.domain.rule;

import java.util.List;
import java.util.function.Function;
import jp.madoguchi.contracts.list.ShippedList;

/** 規則の表: the rows of a table of this service, under {@code /rules}. */
final class RuleTable {
    private RuleTable() {}

    static <T> List<T> rows(String name, Function<String[], T> parse, String... columns) {
        return ShippedList.rows(RuleTable.class, "/rules/" + name + ".csv", columns).stream()
                .map(parse)
                .toList();
    }
}

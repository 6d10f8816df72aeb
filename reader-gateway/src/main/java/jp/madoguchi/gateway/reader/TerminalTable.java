package jp.madoguchi.gateway.reader;

import java.util.List;
import jp.madoguchi.contracts.list.ShippedList;

/** 端末についての表: what is known of the terminal, each row with its source, the day it was checked and its certainty. */
final class TerminalTable {
    private TerminalTable() {}

    /** The rows of {@code /terminal-NAME.csv}. */
    static List<String[]> rows(String name, String... columns) {
        return ShippedList.rows(TerminalTable.class, "/terminal-" + name + ".csv", columns);
    }
}

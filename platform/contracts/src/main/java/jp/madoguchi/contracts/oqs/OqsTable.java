package jp.madoguchi.contracts.oqs;

import java.util.List;
import jp.madoguchi.contracts.list.ShippedList;

/** 表: rows of a list shipped with this module under {@code /oqs}, each with its certainty and source. */
final class OqsTable {
    private static final String[] OF_ELEMENTS = {
        "container", "element", "meaning", "format", "same_as", "certainty", "source"
    };
    private static final String[] OF_CODES = {"table", "code", "meaning", "constant", "certainty", "source"};

    private OqsTable() {}

    /** The elements of a message. */
    static List<String[]> elements(String name) {
        return rows(name, OF_ELEMENTS);
    }

    /** Every code. */
    static List<String[]> codes() {
        return rows("codes", OF_CODES);
    }

    private static List<String[]> rows(String name, String... columns) {
        return ShippedList.rows(OqsTable.class, "/oqs/" + name + ".csv", columns);
    }
}

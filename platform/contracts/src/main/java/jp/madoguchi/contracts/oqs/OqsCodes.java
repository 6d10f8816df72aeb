package jp.madoguchi.contracts.oqs;

import java.util.List;
import java.util.Optional;

/**
 * コード表: the codes of the national system ({@code /oqs/codes.csv}) and the constants they are here. Where two codes mean
 * the same, as
 * 9 and 3 for 異常終了, both are read and the first is written.
 */
final class OqsCodes {
    private static final List<String[]> ROWS = OqsTable.codes();

    private OqsCodes() {}

    /** The constant of a code; empty for a code this version does not know. */
    static <E extends Enum<E>> Optional<E> constant(Class<E> type, String table, String code) {
        return ROWS.stream()
                .filter(row -> row[0].equals(table) && row[1].equals(code.strip()) && !row[3].isEmpty())
                .map(row -> Enum.valueOf(type, row[3]))
                .findFirst();
    }

    /** The code to write for a constant. */
    static String code(String table, Enum<?> constant) {
        return ROWS.stream()
                .filter(row -> row[0].equals(table) && row[3].equals(constant.name()))
                .map(row -> row[1])
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(table + " " + constant.name()));
    }
}

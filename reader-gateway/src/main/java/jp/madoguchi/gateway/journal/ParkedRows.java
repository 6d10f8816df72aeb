package jp.madoguchi.gateway.journal;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.gateway.application.HouseTerms;
import jp.madoguchi.gateway.domain.ParkedClosing;
import jp.madoguchi.rules.DeskTerm;

/** 要確認の行: who looks at a refused entry, until when, and how it ended. One for each entry that was refused. */
@Singleton
class ParkedRows {
    private final HouseTerms terms;

    ParkedRows(HouseTerms terms) {
        this.terms = terms;
    }

    /** Gives a row to every refused entry of a version that knew none. */
    int complete(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert or ignore into parked_item"
                + " select sequence, null, ?, null, null from journal where state = 'REFUSED'")) {
            insert.setString(1, due());
            return insert.executeUpdate();
        }
    }

    /** How many more are open after this refusal: none, if it had been refused before or nobody needs to look at it. */
    int park(Connection connection, long sequence) throws SQLException {
        int open = change(
                connection,
                "insert or ignore into parked_item (sequence, owner, due_on) values (?, null, ?)",
                sequence,
                due());
        return open > 0
                        && isUnknownAction(connection, sequence)
                        && close(connection, sequence, ParkedClosing.NOT_NEEDED)
                ? 0
                : open;
    }

    /** A cluster that is older than the gateway knows no desk actions; there is nothing a person could do about it. */
    private static boolean isUnknownAction(Connection connection, long sequence) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select 1 from journal where sequence = ? and type = ? and code = 'entry-type'")) {
            query.setLong(1, sequence);
            query.setString(2, EventType.DESK_ACTION_RECORDED.wire());
            try (ResultSet result = query.executeQuery()) {
                return result.next();
            }
        }
    }

    /** How many fewer are open after these entries were accepted, some of them after all. */
    int release(Connection connection, List<Long> sequences) throws SQLException {
        return change(
                connection,
                "delete from parked_item where closed_at is null and sequence in (select value from json_each(?))",
                sequences.toString());
    }

    boolean assign(Connection connection, long sequence, String owner) throws SQLException {
        return change(
                        connection,
                        "update parked_item set owner = ? where closed_at is null and sequence = ?",
                        owner,
                        sequence)
                == 1;
    }

    boolean close(Connection connection, long sequence, ParkedClosing closing) throws SQLException {
        return change(
                        connection,
                        "update parked_item set closed_at = ?, closing = ? where closed_at is null and sequence = ?",
                        SortableTime.of(terms.now()),
                        closing.name(),
                        sequence)
                == 1;
    }

    private String due() {
        return terms.due(DeskTerm.PARKED_DAYS).toString();
    }

    private static int change(Connection connection, String command, Object... values) throws SQLException {
        try (PreparedStatement change = connection.prepareStatement(command)) {
            for (int i = 0; i < values.length; i++) {
                change.setObject(i + 1, values[i]);
            }
            return change.executeUpdate();
        }
    }
}

package jp.madoguchi.gateway.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 用意した文: statements that are compiled once for a connection and used again with each entry; together with what seals
 * its row, compiling one takes longer than running it. They end with the connection. Whoever asks by one closes its
 * result and not the statement, and is done with it before the next use.
 */
final class Prepared {
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private @Nullable Connection connection;

    synchronized PreparedStatement on(Connection current, String sql) throws SQLException {
        if (current != connection) {
            statements.clear();
            connection = current;
        }
        PreparedStatement known = statements.get(sql);
        if (known == null) {
            known = current.prepareStatement(sql);
            statements.put(sql, known);
        }
        return known;
    }

    /** Changes rows by it. One that failed holds on to what it was doing, and is not used again. */
    void update(Connection current, String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = on(current, sql);
        try {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException failed) {
            forget(sql, failed);
            throw failed;
        }
    }

    private synchronized void forget(String sql, SQLException failed) {
        try {
            PreparedStatement gone = statements.remove(sql);
            if (gone != null) {
                gone.close();
            }
        } catch (SQLException notClosed) {
            failed.addSuppressed(notClosed);
        }
    }
}

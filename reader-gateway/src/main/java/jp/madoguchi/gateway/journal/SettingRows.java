package jp.madoguchi.gateway.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** 覚え書きの行: one value for a name, in the transaction of whoever keeps or asks for it. */
final class SettingRows {
    private SettingRows() {}

    static Optional<String> get(Connection connection, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select value from setting where name = ?")) {
            query.setString(1, name);
            try (ResultSet result = query.executeQuery()) {
                return result.next() ? Optional.of(result.getString(1)) : Optional.empty();
            }
        }
    }

    /** Keeps this value in place of the one before. */
    static void put(Connection connection, String name, String value) throws SQLException {
        try (PreparedStatement change = connection.prepareStatement(
                "insert into setting values (?, ?) on conflict (name) do update set value = excluded.value")) {
            change.setString(1, name);
            change.setString(2, value);
            change.executeUpdate();
        }
    }

    static void remove(Connection connection, String name) throws SQLException {
        try (PreparedStatement change = connection.prepareStatement("delete from setting where name = ?")) {
            change.setString(1, name);
            change.executeUpdate();
        }
    }
}

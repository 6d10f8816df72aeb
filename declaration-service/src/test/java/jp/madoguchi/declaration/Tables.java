package jp.madoguchi.declaration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** 表をのぞく: what really lies in the database. */
public final class Tables {
    private Tables() {}

    /** The rows a query about one id gives, columns joined by a bar. */
    public static List<String> rows(DataSource database, String query, UUID id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setObject(1, id);
            return read(statement);
        }
    }

    /** Every row of every table as text. */
    public static List<String> everything(DataSource database) throws SQLException {
        List<String> all = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            List<String> tables;
            try (PreparedStatement names = connection.prepareStatement(
                    "select quote_ident(tablename) from pg_tables where schemaname = 'public'")) {
                tables = read(names);
            }
            for (String table : tables) {
                try (PreparedStatement rows = connection.prepareStatement("select t::text from " + table + " t")) {
                    all.addAll(read(rows));
                }
            }
        }
        return all;
    }

    private static List<String> read(PreparedStatement statement) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    columns.add(String.valueOf(result.getString(i)));
                }
                rows.add(String.join("|", columns));
            }
        }
        return rows;
    }
}

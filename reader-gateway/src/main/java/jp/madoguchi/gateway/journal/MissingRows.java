package jp.madoguchi.gateway.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.gateway.domain.MissingEntries;
import jp.madoguchi.gateway.domain.MissingReason;

/** 欠けた控えの行: which sequences were given once and could not be carried over. */
final class MissingRows {
    private MissingRows() {}

    static List<MissingEntries> all(Connection connection) throws SQLException {
        List<MissingEntries> all = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("select * from missing order by from_sequence");
                ResultSet result = query.executeQuery()) {
            while (result.next()) {
                all.add(new MissingEntries(
                        result.getLong(1),
                        result.getLong(2),
                        Instant.parse(result.getString(3)),
                        MissingReason.valueOf(result.getString(4))));
            }
        }
        return all;
    }

    static void add(Connection connection, MissingEntries missing) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into missing (from_sequence, to_sequence, noticed_at, reason) values (?, ?, ?, ?)"
                        + " on conflict (from_sequence) do update set"
                        + " to_sequence = max(to_sequence, excluded.to_sequence)")) {
            insert.setLong(1, missing.from());
            insert.setLong(2, missing.to());
            insert.setString(3, SortableTime.of(missing.noticedAt()));
            insert.setString(4, missing.reason().name());
            insert.executeUpdate();
        }
    }
}

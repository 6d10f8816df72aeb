package jp.madoguchi.gateway.journal;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.madoguchi.gateway.domain.ParkedClosing;
import jp.madoguchi.gateway.domain.ParkedItem;

/** 開いている要確認の行: refused entries, which have sequences, and refused messages, which are numbered below zero. */
@Singleton
class OpenRows {
    private static final String OPEN = """
        select j.sequence, j.id, j.type, j.visit_id, j.occurred_at, j.code, p.owner, p.due_on
        from parked_item p join journal j on j.sequence = p.sequence
        where p.closed_at is null order by j.sequence\
        """;

    private final ParkedRows entries;
    private final RefusedRows messages;

    OpenRows(ParkedRows entries, RefusedRows messages) {
        this.entries = entries;
        this.messages = messages;
    }

    static boolean isEntry(long sequence) {
        return sequence > 0;
    }

    List<ParkedItem> all(Connection connection) throws SQLException {
        List<ParkedItem> open = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(OPEN);
                ResultSet result = query.executeQuery()) {
            while (result.next()) {
                open.add(item(result));
            }
        }
        open.addAll(messages.open(connection));
        return open;
    }

    private static ParkedItem item(ResultSet result) throws SQLException {
        return new ParkedItem(
                result.getLong(1),
                UUID.fromString(result.getString(2)),
                result.getString(3),
                UUID.fromString(result.getString(4)),
                Instant.parse(result.getString(5)),
                Objects.requireNonNullElse(result.getString(6), ""),
                result.getString(7),
                LocalDate.parse(result.getString(8)));
    }

    boolean assign(Connection connection, long sequence, String owner) throws SQLException {
        return isEntry(sequence)
                ? entries.assign(connection, sequence, owner)
                : messages.assign(connection, sequence, owner);
    }

    boolean close(Connection connection, long sequence, ParkedClosing closing) throws SQLException {
        return isEntry(sequence)
                ? entries.close(connection, sequence, closing)
                : messages.close(connection, sequence, closing);
    }
}

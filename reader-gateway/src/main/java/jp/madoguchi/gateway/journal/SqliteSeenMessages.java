package jp.madoguchi.gateway.journal;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.gateway.application.SeenMessages;
import jp.madoguchi.gateway.domain.SeenMessage;
import jp.madoguchi.gateway.journal.EncryptedJson.Damaged;

/** SQLiteの見た電文. A row somebody changed is no message any more. */
@Singleton
class SqliteSeenMessages implements SeenMessages {
    private final SqliteStore store;
    private final EncryptedJson encrypted;
    private final RefusedRows refused;
    private final Outlook outlook;

    SqliteSeenMessages(SqliteStore store, EncryptedJson encrypted, RefusedRows refused, Outlook outlook) {
        this.store = store;
        this.encrypted = encrypted;
        this.refused = refused;
        this.outlook = outlook;
    }

    @Override
    public Uni<Void> keep(SeenMessage message) {
        return store.run(connection -> keep(connection, message)).replaceWithVoid();
    }

    /** Keeps it within another piece of work. */
    int keep(Connection connection, SeenMessage message) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into seen_message (hash, visit_id, source, body)"
                        + " values (?, ?, ?, ?) on conflict (hash) do nothing")) {
            insert.setString(1, message.hash());
            insert.setString(2, message.visitId().toString());
            insert.setString(3, message.source().name());
            insert.setBytes(4, lock(message));
            return insert.executeUpdate();
        }
    }

    @Override
    public Uni<List<SeenMessage>> untold(int most) {
        return store.run(connection -> {
            List<SeenMessage> untold = new ArrayList<>();
            try (PreparedStatement query =
                            connection.prepareStatement("select hash, visit_id, source, body from seen_message where "
                                    + RefusedKind.OBSERVATION.without("hash") + " order by rowid");
                    ResultSet result = query.executeQuery()) {
                // Counted here and not by the query: a damaged row must not stand in the way of those after it.
                while (untold.size() < most && result.next()) {
                    message(result).ifPresent(untold::add);
                }
            }
            return untold;
        });
    }

    @Override
    public Uni<Void> refused(SeenMessage message, String code) {
        return store.runThen(connection -> {
                    int more =
                            refused.park(connection, RefusedKind.OBSERVATION, message.hash(), message.visitId(), code);
                    return new Committed<>(more, () -> outlook.parked(more));
                })
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> forget(SeenMessage message) {
        return store.run(connection -> {
                    try (PreparedStatement delete =
                            connection.prepareStatement("delete from seen_message where hash = ?")) {
                        delete.setString(1, message.hash());
                        return delete.executeUpdate();
                    }
                })
                .replaceWithVoid();
    }

    private byte[] lock(SeenMessage message) {
        return encrypted.lock(Base64.getEncoder().encodeToString(message.content()), row(message.hash()));
    }

    private Optional<SeenMessage> message(ResultSet row) throws SQLException {
        String hash = row.getString("hash");
        try {
            return Optional.of(new SeenMessage(
                    hash,
                    UUID.fromString(row.getString("visit_id")),
                    SeenMessage.Source.valueOf(row.getString("source")),
                    Base64.getDecoder().decode(encrypted.unlock(row.getBytes("body"), row(hash)))));
        } catch (Damaged changed) {
            return Optional.empty();
        }
    }

    private static String row(String hash) {
        return "seen_message/" + hash;
    }
}

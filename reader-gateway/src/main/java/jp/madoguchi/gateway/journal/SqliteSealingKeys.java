package jp.madoguchi.gateway.journal;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.SealingKey;
import jp.madoguchi.gateway.application.SealingKeys;

/** SQLiteの封かん鍵. */
@Singleton
class SqliteSealingKeys implements SealingKeys {
    private final SqliteStore store;
    private volatile long left;

    SqliteSealingKeys(SqliteStore store) {
        this.store = store;
    }

    void begin() {
        left = store.transaction(SqliteSealingKeys::count);
    }

    @Override
    public Uni<Optional<SealingKey>> take() {
        return store.run(connection -> {
            Optional<SealingKey> key = Optional.empty();
            // The commit that marks it used comes before anybody sees the key: a crash wastes one, never uses one
            // twice.
            try (PreparedStatement update = connection.prepareStatement("update sealing_key set used = 1 where key_id ="
                            + " (select key_id from sealing_key where used = 0 order by key_id limit 1)"
                            + " returning key_id, public_jwk");
                    ResultSet result = update.executeQuery()) {
                if (result.next()) {
                    key = Optional.of(new SealingKey(UUID.fromString(result.getString(1)), result.getString(2)));
                }
            }
            left = count(connection);
            return key;
        });
    }

    @Override
    public Uni<Void> add(List<SealingKey> keys) {
        return store.run(connection -> {
                    try (PreparedStatement insert = connection.prepareStatement(
                            "insert into sealing_key values (?, ?, 0) on conflict (key_id) do nothing")) {
                        for (SealingKey key : keys) {
                            insert.setString(1, key.keyId().toString());
                            insert.setString(2, key.publicJwk());
                            insert.executeUpdate();
                        }
                    }
                    left = count(connection);
                    return left;
                })
                .replaceWithVoid();
    }

    @Override
    public long left() {
        return left;
    }

    private static long count(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select count(*) from sealing_key where used = 0");
                ResultSet result = query.executeQuery()) {
            result.next();
            return result.getLong(1);
        }
    }
}

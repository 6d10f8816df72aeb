package jp.madoguchi.gateway.journal;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Optional;
import jp.madoguchi.gateway.application.Settings;
import org.jspecify.annotations.Nullable;

/** SQLiteの覚え書き. */
@Singleton
class SqliteSettings implements Settings {
    private final SqliteStore store;

    SqliteSettings(SqliteStore store) {
        this.store = store;
    }

    @Override
    public Optional<String> get(String name) {
        return store.transaction(connection -> {
            try (PreparedStatement query = connection.prepareStatement("select value from setting where name = ?")) {
                query.setString(1, name);
                try (ResultSet result = query.executeQuery()) {
                    return result.next() ? Optional.of(result.getString(1)) : Optional.empty();
                }
            }
        });
    }

    @Override
    public Uni<Void> put(String name, @Nullable String value) {
        return store.run(connection -> {
                    String command = value == null
                            ? "delete from setting where name = ?"
                            : "insert into setting values (?, ?)"
                                    + " on conflict (name) do update set value = excluded.value";
                    try (PreparedStatement change = connection.prepareStatement(command)) {
                        change.setString(1, name);
                        if (value != null) {
                            change.setString(2, value);
                        }
                        return change.executeUpdate();
                    }
                })
                .replaceWithVoid();
    }
}

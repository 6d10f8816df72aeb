package jp.madoguchi.gateway.journal;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
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
        return store.transaction(connection -> SettingRows.get(connection, name));
    }

    @Override
    public Uni<Void> put(String name, @Nullable String value) {
        return store.run(connection -> {
                    if (value == null) {
                        SettingRows.remove(connection, name);
                    } else {
                        SettingRows.put(connection, name, value);
                    }
                    return name;
                })
                .replaceWithVoid();
    }
}

package jp.madoguchi.gateway.journal;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jp.madoguchi.contracts.event.DeskActionRecorded;
import jp.madoguchi.gateway.application.VisualChecks;
import jp.madoguchi.gateway.application.VisualStep;
import jp.madoguchi.gateway.domain.VisualCheck;
import jp.madoguchi.gateway.domain.VisualOutcome;

/** SQLiteの目視確認. Nothing in it is of a patient but the visit's id. */
@Singleton
class SqliteVisualChecks implements VisualChecks {
    private final SqliteStore store;
    private final EncryptedJson json;
    private final SqliteDeskLog deskLog;

    SqliteVisualChecks(SqliteStore store, EncryptedJson json, SqliteDeskLog deskLog) {
        this.store = store;
        this.json = json;
        this.deskLog = deskLog;
    }

    @Override
    public Uni<Optional<VisualCheck>> current() {
        return store.run(this::current);
    }

    @Override
    public Uni<Optional<VisualCheck>> of(UUID visitId) {
        return store.run(connection -> select(
                connection,
                "where body ->> '$.visitId' = ?1"
                        + " or exists (select 1 from json_each(body, '$.tooEarly') where value = ?1)"
                        + " order by body ->> '$.visitId' is null limit 1",
                visitId.toString()));
    }

    @Override
    public Uni<VisualOutcome> step(
            Function<Optional<VisualCheck>, VisualOutcome> step, Function<VisualCheck, DeskActionRecorded> action) {
        return store.runThen(connection -> {
            VisualOutcome outcome = step.apply(current(connection));
            Optional<VisualCheck> kept = outcome.match(Optional::of, refused -> Optional.empty());
            return new Committed<>(
                    outcome,
                    kept.isPresent()
                            ? put(connection, new VisualStep(kept.get(), action.apply(kept.get())))
                            : () -> {});
        });
    }

    /** Takes a step within another piece of work; what is given becomes true with the commit. */
    Runnable put(Connection connection, VisualStep step) throws SQLException {
        put(connection, step.check());
        DeskActionRecorded action = step.action();
        return action == null ? () -> {} : deskLog.write(connection, action);
    }

    Optional<VisualCheck> current(Connection connection) throws SQLException {
        return select(connection, "where ended_at is null order by rowid desc limit 1");
    }

    private Optional<VisualCheck> select(Connection connection, String condition, String... values)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select body from visual_check " + condition)) {
            for (int i = 0; i < values.length; i++) {
                query.setString(i + 1, values[i]);
            }
            try (ResultSet result = query.executeQuery()) {
                return result.next()
                        ? Optional.of(json.value(result.getString(1), VisualCheck.class))
                        : Optional.empty();
            }
        }
    }

    private void put(Connection connection, VisualCheck check) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into visual_check (id, body, ended_at) values (?, ?, ?)"
                        + " on conflict (id) do update set body = excluded.body, ended_at = excluded.ended_at")) {
            insert.setString(1, check.id().toString());
            insert.setString(2, json.text(check));
            insert.setString(3, check.endedAt() == null ? null : SortableTime.of(check.endedAt()));
            insert.executeUpdate();
        }
    }
}

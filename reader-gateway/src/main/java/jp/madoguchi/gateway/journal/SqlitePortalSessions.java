package jp.madoguchi.gateway.journal;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.DeskActionRecorded;
import jp.madoguchi.gateway.application.PortalSessions;
import jp.madoguchi.gateway.domain.PortalSession;

/** SQLiteのマイナポータルの提示. Nothing in it is of a patient but the visit's id. */
@Singleton
class SqlitePortalSessions implements PortalSessions {
    private final SqliteStore store;
    private final EncryptedJson json;
    private final SqliteDeskLog deskLog;

    SqlitePortalSessions(SqliteStore store, EncryptedJson json, SqliteDeskLog deskLog) {
        this.store = store;
        this.json = json;
        this.deskLog = deskLog;
    }

    @Override
    public Uni<List<PortalSession>> open() {
        return store.run(connection -> select(connection, "where logged_out_at is null order by rowid"));
    }

    @Override
    public Uni<Optional<PortalSession>> find(UUID id) {
        return store.run(connection ->
                select(connection, "where id = ?", id.toString()).stream().findFirst());
    }

    @Override
    public Uni<Boolean> put(PortalSession session, DeskActionRecorded action) {
        return store.runThen(connection -> isPut(connection, session)
                ? new Committed<>(true, deskLog.write(connection, action))
                : Committed.plain(false));
    }

    private boolean isPut(Connection connection, PortalSession session) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into portal_session (id, body, logged_out_at) values (?, ?, ?) on conflict (id) do update"
                        + " set body = excluded.body, logged_out_at = excluded.logged_out_at"
                        + " where logged_out_at is null")) {
            insert.setString(1, session.id().toString());
            insert.setString(2, json.text(session));
            insert.setString(3, session.loggedOutAt() == null ? null : SortableTime.of(session.loggedOutAt()));
            return insert.executeUpdate() == 1;
        }
    }

    private List<PortalSession> select(Connection connection, String condition, String... values) throws SQLException {
        List<PortalSession> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("select body from portal_session " + condition)) {
            for (int i = 0; i < values.length; i++) {
                query.setString(i + 1, values[i]);
            }
            try (ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    found.add(json.value(result.getString(1), PortalSession.class));
                }
            }
        }
        return found;
    }
}

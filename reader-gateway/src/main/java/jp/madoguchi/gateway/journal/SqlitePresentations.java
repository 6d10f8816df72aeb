package jp.madoguchi.gateway.journal;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.gateway.application.Presentations;
import jp.madoguchi.gateway.domain.Presentation;
import jp.madoguchi.gateway.journal.EncryptedJson.Damaged;
import org.jspecify.annotations.Nullable;

/** SQLiteの提示. */
@Singleton
class SqlitePresentations implements Presentations {
    private final SqliteStore store;
    private final EncryptedJson encrypted;

    SqlitePresentations(SqliteStore store, EncryptedJson encrypted) {
        this.store = store;
        this.encrypted = encrypted;
    }

    @Override
    public Uni<Void> add(Presentation presentation) {
        return store.run(connection -> isAdded(connection, presentation, null)).replaceWithVoid();
    }

    /** Keeps it within another piece of work; false when a file with the same content was kept before. */
    boolean isAdded(Connection connection, Presentation presentation, @Nullable String contentHash)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into presented (visit_id, content_hash, presented_at, body, state)"
                        + " values (?, ?, ?, ?, 'WAITING') on conflict (content_hash) do nothing")) {
            insert.setString(1, presentation.visitId().toString());
            insert.setString(2, contentHash);
            insert.setString(3, SortableTime.of(presentation.presentedAt()));
            insert.setBytes(4, lock(presentation));
            return insert.executeUpdate() == 1;
        }
    }

    /** Who waits by the file with this content. */
    Optional<Presentation> waitingBy(Connection connection, String contentHash) throws SQLException {
        return select(connection, "state = 'WAITING' and content_hash = ?", contentHash).stream()
                .findFirst();
    }

    @Override
    public Uni<Boolean> answered(Presentation presentation) {
        return store.run(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update presented set body = ? where visit_id = ? and state = 'WAITING'")) {
                update.setBytes(1, lock(presentation));
                update.setString(2, presentation.visitId().toString());
                return update.executeUpdate() == 1;
            }
        });
    }

    @Override
    public Uni<Optional<Presentation>> find(UUID visitId) {
        return store.run(
                connection -> select(connection, "state <> 'GONE' and visit_id = ?", visitId.toString()).stream()
                        .findFirst());
    }

    @Override
    public Uni<Optional<Presentation>> endingIn(String end) {
        return store.run(
                connection -> select(connection, "state <> 'GONE' and substr(visit_id, -length(?1)) = ?1", end).stream()
                        .findFirst());
    }

    @Override
    public Uni<List<Presentation>> waiting(Instant since) {
        return store.run(connection -> select(
                connection, "state = 'WAITING' and presented_at >= ? order by presented_at", SortableTime.of(since)));
    }

    @Override
    public Uni<Boolean> dismiss(UUID visitId) {
        return store.run(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update presented set state = 'DISMISSED' where visit_id = ? and state = 'WAITING'")) {
                update.setString(1, visitId.toString());
                return update.executeUpdate() == 1;
            }
        });
    }

    private List<Presentation> select(Connection connection, String condition, String value) throws SQLException {
        List<Presentation> found = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement("select visit_id, body from presented where " + condition)) {
            query.setString(1, value);
            try (ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    unlock(result.getString(1), result.getBytes(2)).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private byte[] lock(Presentation presentation) {
        return encrypted.lock(
                encrypted.text(PresentationBody.of(presentation)),
                row(presentation.visitId().toString()));
    }

    private Optional<Presentation> unlock(String visitId, byte[] body) {
        try {
            return Optional.of(encrypted
                    .value(encrypted.unlock(body, row(visitId)), PresentationBody.class)
                    .presentation());
        } catch (Damaged changed) {
            return Optional.empty();
        }
    }

    private static String row(String visitId) {
        return "presented/" + visitId;
    }
}

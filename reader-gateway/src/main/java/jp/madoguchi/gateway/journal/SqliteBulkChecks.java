package jp.madoguchi.gateway.journal;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.gateway.application.BulkChecks;
import jp.madoguchi.gateway.domain.BulkCheck;
import jp.madoguchi.gateway.domain.SeenMessage;
import jp.madoguchi.gateway.journal.EncryptedJson.Damaged;
import org.jboss.logging.Logger;

/** SQLiteの一括照会. */
@Singleton
class SqliteBulkChecks implements BulkChecks {
    private static final Logger LOG = Logger.getLogger(SqliteBulkChecks.class);

    private final SqliteStore store;
    private final EncryptedJson encrypted;
    private final SqliteSeenMessages seen;

    SqliteBulkChecks(SqliteStore store, EncryptedJson encrypted, SqliteSeenMessages seen) {
        this.store = store;
        this.encrypted = encrypted;
        this.seen = seen;
    }

    @Override
    public Uni<BulkCheck> add(BulkCheck check) {
        return store.runBeside(connection -> {
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into bulk_check (id, visit_date, state, body)"
                            + " values (?, ?, ?, ?) on conflict (id) do nothing")) {
                insert.setString(1, check.id().toString());
                insert.setString(2, check.visitDate().toString());
                insert.setString(3, check.state().name());
                insert.setBytes(4, lock(check));
                insert.executeUpdate();
            }
            return Committed.plain(select(connection, "where id = ?", check.id().toString()).stream()
                    .findFirst()
                    .orElse(check));
        });
    }

    @Override
    public Uni<List<BulkCheck>> all() {
        return store.run(connection -> select(connection, "order by rowid"));
    }

    @Override
    public Uni<Void> change(BulkCheck check) {
        return store.run(connection -> isChanged(connection, check)).replaceWithVoid();
    }

    @Override
    public Uni<Boolean> settle(BulkCheck check, List<SeenMessage> messages) {
        return store.run(connection -> {
            boolean isFirst = isChanged(connection, check);
            if (isFirst) {
                for (SeenMessage message : messages) {
                    seen.keep(connection, message);
                }
            }
            return isFirst;
        });
    }

    private boolean isChanged(Connection connection, BulkCheck check) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update bulk_check set state = ?, body = ? where id = ? and state <> 'ANSWERED'")) {
            update.setString(1, check.state().name());
            update.setBytes(2, lock(check));
            update.setString(3, check.id().toString());
            return update.executeUpdate() == 1;
        }
    }

    @Override
    public Uni<Void> forgetBefore(LocalDate day) {
        return store.run(connection -> {
                    try (PreparedStatement delete =
                            connection.prepareStatement("delete from bulk_check where visit_date < ?")) {
                        delete.setString(1, day.toString());
                        return delete.executeUpdate();
                    }
                })
                .replaceWithVoid();
    }

    private List<BulkCheck> select(Connection connection, String condition, String... values) throws SQLException {
        List<BulkCheck> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("select id, body from bulk_check " + condition)) {
            for (int i = 0; i < values.length; i++) {
                query.setString(i + 1, values[i]);
            }
            try (ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    unlock(result.getBytes(2), result.getString(1)).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private byte[] lock(BulkCheck check) {
        return encrypted.lock(encrypted.text(check), row(check.id().toString()));
    }

    /** What was changed in the file was never asked; the bookings can be asked for anew. */
    private Optional<BulkCheck> unlock(byte[] locked, String id) {
        try {
            return Optional.of(encrypted.value(encrypted.unlock(locked, row(id)), BulkCheck.class));
        } catch (Damaged changed) {
            LOG.error("a bulk check is damaged");
            return Optional.empty();
        }
    }

    private static String row(String id) {
        return "bulk_check/" + id;
    }
}

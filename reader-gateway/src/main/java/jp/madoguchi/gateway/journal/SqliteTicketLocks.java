package jp.madoguchi.gateway.journal;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.gateway.application.TicketLocks;
import jp.madoguchi.gateway.domain.HeldTicket;
import jp.madoguchi.gateway.domain.TicketLock;

/** SQLiteの鍵のかかった控え, kept among the settings. One whose ticket was taken back opens for nobody. */
@Singleton
class SqliteTicketLocks implements TicketLocks {
    static final String LOCK = "ticket-lock/";

    private final SqliteStore store;
    private final EncryptedJson json;

    SqliteTicketLocks(SqliteStore store, EncryptedJson json) {
        this.store = store;
        this.json = json;
    }

    @Override
    public Uni<Void> keep(TicketLock lock) {
        return store.run(connection -> put(connection, lock)).replaceWithVoid();
    }

    @Override
    public Uni<Void> renew(HeldTicket ticket, Set<String> roles) {
        return store.run(connection -> {
                    Optional<TicketLock> known = find(connection, ticket.account());
                    if (known.isPresent()) {
                        put(connection, known.get().renewed(ticket, roles));
                    }
                    return known;
                })
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<TicketLock>> attempt(String account, Instant now) {
        return store.run(connection -> {
            Optional<TicketLock> found = find(connection, account).filter(lock -> lock.mayBeTried(now));
            if (found.isEmpty() || !isHeld(connection, found.get().ticketId())) {
                return Optional.empty();
            }
            return Optional.of(put(connection, found.get().tried()));
        });
    }

    private Optional<TicketLock> find(Connection connection, String account) throws SQLException {
        return SettingRows.get(connection, LOCK + account).map(text -> json.value(text, TicketLock.class));
    }

    private TicketLock put(Connection connection, TicketLock lock) throws SQLException {
        SettingRows.put(connection, LOCK + lock.account(), json.text(lock));
        return lock;
    }

    private static boolean isHeld(Connection connection, UUID ticket) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select 1 from ticket where id = ? and revoked_at is null")) {
            query.setString(1, ticket.toString());
            try (ResultSet result = query.executeQuery()) {
                return result.next();
            }
        }
    }
}

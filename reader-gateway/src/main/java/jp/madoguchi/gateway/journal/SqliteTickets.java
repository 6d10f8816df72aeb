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
import java.util.UUID;
import jp.madoguchi.gateway.application.Tickets;
import jp.madoguchi.gateway.domain.HeldTicket;

/** SQLiteの渡した控え. Which were used is kept among the settings, one a ticket. */
@Singleton
class SqliteTickets implements Tickets {
    private static final String USED = "ticket-used/";
    private static final String FORGET_USES = "delete from setting where name like 'ticket-used/%'"
            + " and substr(name, 13) not in (select id from ticket where revoked_at is null)";

    private final SqliteStore store;

    SqliteTickets(SqliteStore store) {
        this.store = store;
    }

    @Override
    public Uni<Void> issued(HeldTicket ticket, Instant now) {
        return store.run(connection -> {
                    change(connection, "delete from ticket where until <= ?", SortableTime.of(now));
                    change(connection, FORGET_USES);
                    return change(
                            connection,
                            "insert into ticket (id, account, until) values (?, ?, ?)",
                            ticket.id().toString(),
                            ticket.account(),
                            SortableTime.of(ticket.until()));
                })
                .replaceWithVoid();
    }

    @Override
    public Uni<Boolean> isRevoked(UUID id) {
        return store.run(connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement("select 1 from ticket where id = ? and revoked_at is null")) {
                query.setString(1, id.toString());
                try (ResultSet result = query.executeQuery()) {
                    return !result.next();
                }
            }
        });
    }

    @Override
    public Uni<Boolean> used(UUID id, Instant now) {
        return store.run(connection -> change(
                        connection,
                        "insert into setting values (?, ?) on conflict (name) do nothing",
                        USED + id,
                        SortableTime.of(now))
                == 1);
    }

    @Override
    public Uni<Boolean> wasUsed(UUID id) {
        return store.run(connection -> SettingRows.get(connection, USED + id).isPresent());
    }

    @Override
    public Uni<Integer> retireUsed(Instant now) {
        return store.run(connection -> {
            int retired = change(
                    connection,
                    "update ticket set revoked_at = ? where revoked_at is null"
                            + " and ? || id in (select name from setting)",
                    SortableTime.of(now),
                    USED);
            change(connection, FORGET_USES);
            return retired;
        });
    }

    @Override
    public Uni<Integer> revokeAll(Instant now) {
        return store.run(connection -> {
            int revoked = change(
                    connection, "update ticket set revoked_at = ? where revoked_at is null", SortableTime.of(now));
            change(connection, FORGET_USES);
            change(connection, "delete from setting where name like '" + SqliteTicketLocks.LOCK + "%'");
            return revoked;
        });
    }

    @Override
    public Uni<List<HeldTicket>> held(Instant now) {
        return store.run(connection -> {
            List<HeldTicket> held = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(
                    "select id, account, until from ticket where revoked_at is null and until > ? order by until")) {
                query.setString(1, SortableTime.of(now));
                try (ResultSet result = query.executeQuery()) {
                    while (result.next()) {
                        held.add(new HeldTicket(
                                UUID.fromString(result.getString(1)),
                                result.getString(2),
                                Instant.parse(result.getString(3))));
                    }
                }
            }
            return held;
        });
    }

    private static int change(Connection connection, String command, String... values) throws SQLException {
        try (PreparedStatement change = connection.prepareStatement(command)) {
            for (int i = 0; i < values.length; i++) {
                change.setString(i + 1, values[i]);
            }
            return change.executeUpdate();
        }
    }
}

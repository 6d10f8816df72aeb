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
import jp.madoguchi.contracts.uplink.GatewayStatus;
import jp.madoguchi.gateway.application.StandingLog;

/** SQLiteの状態の記録. In the order in which the standings began as this machine saw it, whatever its clock did. */
@Singleton
class SqliteStandingLog implements StandingLog {
    /** So many are kept after they were told, for whoever looks into an outage on this machine. */
    private static final int KEPT = 1000;

    private final SqliteStore store;
    private final EncryptedJson json;
    private final RefusedRows refused;
    private final Outlook outlook;

    SqliteStandingLog(SqliteStore store, EncryptedJson json, RefusedRows refused, Outlook outlook) {
        this.store = store;
        this.json = json;
        this.refused = refused;
        this.outlook = outlook;
    }

    @Override
    public Uni<Void> add(GatewayStatus status) {
        return store.run(connection -> {
                    change(
                            connection,
                            "insert into standing_change (since, body, told) values (?, ?, 0)"
                                    + " on conflict (since) do update set body = excluded.body, told = 0",
                            status.since().toString(),
                            json.text(status));
                    return change(
                            connection,
                            "delete from standing_change where told = 1"
                                    + " and rowid <= (select max(rowid) from standing_change) - ?",
                            KEPT);
                })
                .replaceWithVoid();
    }

    @Override
    public Uni<List<GatewayStatus>> untold(int most) {
        return store.run(connection -> {
            List<GatewayStatus> untold = new ArrayList<>();
            try (PreparedStatement query =
                    connection.prepareStatement("select body from standing_change where told = 0 and "
                            + RefusedKind.STANDING.without("since") + " order by rowid limit ?")) {
                query.setInt(1, most);
                try (ResultSet result = query.executeQuery()) {
                    while (result.next()) {
                        untold.add(json.value(result.getString(1), GatewayStatus.class));
                    }
                }
            }
            return untold;
        });
    }

    @Override
    public Uni<Void> refused(Instant since, String code) {
        return store.runThen(connection -> {
                    int more = refused.park(connection, RefusedKind.STANDING, since.toString(), null, code);
                    return new Committed<>(more, () -> outlook.parked(more));
                })
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> told(Instant since) {
        return store.run(connection ->
                        change(connection, "update standing_change set told = 1 where since = ?", since.toString()))
                .replaceWithVoid();
    }

    private static int change(Connection connection, String command, Object... values) throws SQLException {
        try (PreparedStatement change = connection.prepareStatement(command)) {
            for (int i = 0; i < values.length; i++) {
                change.setObject(i + 1, values[i]);
            }
            return change.executeUpdate();
        }
    }
}

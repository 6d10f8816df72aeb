package jp.madoguchi.gateway.journal;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import jp.madoguchi.contracts.event.DeskActionRecorded;
import jp.madoguchi.gateway.application.DeskLog;

/** SQLiteの操作の記録: an entry of the journal like any other. */
@Singleton
class SqliteDeskLog implements DeskLog {
    private final SqliteStore store;
    private final EntryRows rows;
    private final Outlook outlook;

    SqliteDeskLog(SqliteStore store, EntryRows rows, Outlook outlook) {
        this.store = store;
        this.rows = rows;
        this.outlook = outlook;
    }

    @Override
    public Uni<Void> write(DeskActionRecorded action) {
        return store.runThen(connection -> new Committed<>(action, write(connection, action)))
                .replaceWithVoid();
    }

    /** Writes it within another piece of work; what is given becomes true with the commit. */
    Runnable write(Connection connection, DeskActionRecorded action) throws SQLException {
        rows.append(connection, Objects.requireNonNullElse(action.visitId(), action.actionId()), action.at(), action);
        return () -> outlook.appended(1, action.at());
    }
}

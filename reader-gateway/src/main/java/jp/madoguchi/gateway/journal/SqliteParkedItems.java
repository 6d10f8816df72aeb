package jp.madoguchi.gateway.journal;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.gateway.application.ParkedItems;
import jp.madoguchi.gateway.domain.ParkedClosing;
import jp.madoguchi.gateway.domain.ParkedItem;

/** SQLiteの要確認の控え. */
@Singleton
class SqliteParkedItems implements ParkedItems {
    private static final String OPEN = """
        select j.sequence, j.id, j.type, j.visit_id, j.occurred_at, j.code, p.owner, p.due_on
        from parked_item p join journal j on j.sequence = p.sequence
        where p.closed_at is null order by j.sequence\
        """;

    private final SqliteStore store;
    private final EntryRows rows;
    private final ParkedRows parked;
    private final RefusedRows messages;
    private final Outlook outlook;

    SqliteParkedItems(SqliteStore store, EntryRows rows, ParkedRows parked, RefusedRows messages, Outlook outlook) {
        this.store = store;
        this.rows = rows;
        this.parked = parked;
        this.messages = messages;
        this.outlook = outlook;
    }

    @Override
    public Uni<List<ParkedItem>> all() {
        return store.run(connection -> {
            List<ParkedItem> open = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(OPEN);
                    ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    open.add(item(result));
                }
            }
            open.addAll(messages.open(connection));
            return open;
        });
    }

    private static ParkedItem item(ResultSet result) throws SQLException {
        return new ParkedItem(
                result.getLong(1),
                UUID.fromString(result.getString(2)),
                result.getString(3),
                UUID.fromString(result.getString(4)),
                Instant.parse(result.getString(5)),
                Objects.requireNonNullElse(result.getString(6), ""),
                result.getString(7),
                LocalDate.parse(result.getString(8)));
    }

    @Override
    public Uni<Boolean> assign(long sequence, String owner) {
        return store.run(connection -> isEntry(sequence)
                ? parked.assign(connection, sequence, owner)
                : messages.assign(connection, sequence, owner));
    }

    @Override
    public Uni<Optional<Long>> repair(long sequence) {
        return store.runThen(
                connection -> isEntry(sequence) ? repaired(connection, sequence) : toldAgain(connection, sequence));
    }

    private static boolean isEntry(long sequence) {
        return sequence > 0;
    }

    /** What is no entry is told again as it is: the cluster knows it by its content. */
    private Committed<Optional<Long>> toldAgain(Connection connection, long number) throws SQLException {
        return messages.close(connection, number, ParkedClosing.REPAIRED)
                ? new Committed<>(Optional.of(number), outlook::closed)
                : new Committed<>(Optional.empty(), () -> {});
    }

    private Committed<Optional<Long>> repaired(Connection connection, long sequence) throws SQLException {
        for (EntryRow old : rows.select(connection, "where sequence = ?", sequence)) {
            String body = old.body();
            if (body != null && parked.close(connection, sequence, ParkedClosing.REPAIRED)) {
                // By its intake the first is still known.
                long again =
                        rows.append(connection, new NewEntry(old.visitId(), old.occurredAt(), old.type(), body, null));
                return new Committed<>(Optional.of(again), () -> {
                    outlook.appended(1, old.occurredAt());
                    outlook.closed();
                });
            }
        }
        return new Committed<>(Optional.empty(), () -> {});
    }

    @Override
    public Uni<Boolean> close(long sequence, ParkedClosing closing) {
        return store.runThen(connection -> closing != ParkedClosing.REPAIRED && closed(connection, sequence, closing)
                ? new Committed<>(true, outlook::closed)
                : new Committed<>(false, () -> {}));
    }

    private boolean closed(Connection connection, long sequence, ParkedClosing closing) throws SQLException {
        return isEntry(sequence)
                ? parked.close(connection, sequence, closing)
                : messages.close(connection, sequence, closing);
    }
}

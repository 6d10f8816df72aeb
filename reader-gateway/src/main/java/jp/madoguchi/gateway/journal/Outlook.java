package jp.madoguchi.gateway.journal;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import jp.madoguchi.gateway.application.Standings;
import jp.madoguchi.gateway.domain.Backlog;
import org.jspecify.annotations.Nullable;

/**
 * 控えの見通し: what is unsent and what is parked, known without counting. Counted once when the file is opened, then carried
 * along by every commit: counting a long backlog at each of its batches would take longer than sending it.
 */
@Singleton
class Outlook {
    private static final String COUNTS = """
        select (select count(*) from journal where state = 'PENDING'),
               (select count(*) from parked_item where closed_at is null)
               + (select count(*) from refused_message where closed_at is null)\
        """;

    private final Standings standings;
    private volatile Backlog backlog = new Backlog(0, null, 0);

    Outlook(Standings standings) {
        this.standings = standings;
    }

    Backlog backlog() {
        return backlog;
    }

    /** Counts anew. */
    Committed<Backlog> count(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(COUNTS);
                ResultSet result = query.executeQuery()) {
            result.next();
            Backlog counted = new Backlog(result.getLong(1), oldest(connection), result.getLong(2));
            return new Committed<>(counted, () -> show(counted));
        }
    }

    /** Entries were appended. */
    void appended(int entries, Instant at) {
        Instant oldest = backlog.oldestAt();
        show(new Backlog(backlog.unsent() + entries, oldest == null ? at : oldest, backlog.parked()));
    }

    /** So many fewer are unsent, so many more are parked, and this one is the oldest unsent now. */
    void settled(long sent, long parked, @Nullable Instant oldest) {
        show(new Backlog(backlog.unsent() - sent, oldest, backlog.parked() + parked));
    }

    /** So many more are parked that are no entries. */
    void parked(int more) {
        show(new Backlog(backlog.unsent(), backlog.oldestAt(), backlog.parked() + more));
    }

    /** One that was parked is closed. */
    void closed() {
        show(new Backlog(backlog.unsent(), backlog.oldestAt(), backlog.parked() - 1));
    }

    /** When the unsent entry happened that is the first in line. */
    static @Nullable Instant oldest(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                        "select occurred_at from journal where state = 'PENDING' order by sequence limit 1");
                ResultSet result = query.executeQuery()) {
            return result.next() ? Instant.parse(result.getString(1)) : null;
        }
    }

    private void show(Backlog now) {
        backlog = now;
        standings.update(circumstances -> circumstances.withBacklog(now.unsent(), now.oldestAt()));
    }
}

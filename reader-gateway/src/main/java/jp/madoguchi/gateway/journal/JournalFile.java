package jp.madoguchi.gateway.journal;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.uplink.JournalIdentity;
import jp.madoguchi.gateway.application.JournalUnavailable;
import org.jboss.logging.Logger;

/** 控えのファイル: checked each time it is opened, rescued where it is damaged, and its end marked at each commit. */
@Singleton
class JournalFile {
    private static final Logger LOG = Logger.getLogger(JournalFile.class);

    private final JournalHome home;
    private final JournalCheck check;
    private final JournalRescue rescue;
    private final StoreFile file;
    private final Mark mark;
    private final Prepared prepared = new Prepared();
    private JournalIdentity identity;
    private Mark.Reach next = Mark.Reach.NONE;
    private Mark.Reach reached = Mark.Reach.NONE;
    private long changes;

    JournalFile(JournalHome home, EntryRows rows, EncryptedJson encrypted, Seals seals, Clock clock) {
        this.home = home;
        this.check = new JournalCheck(new ChainCheck(encrypted, seals), seals);
        this.rescue = new JournalRescue(home, rows, new FoundEntries(encrypted, seals), seals, clock);
        this.file = new StoreFile(path(), seals);
        this.identity = new JournalIdentity(new UUID(0, 0), 0);
        try {
            this.mark = new Mark(home.file("mark"));
        } catch (IOException unusable) {
            throw new JournalUnavailable("home-unusable", unusable);
        }
    }

    private Path path() {
        return home.file("journal.db");
    }

    /** The file, whole. */
    Connection open() {
        try {
            rescue.finish();
            takeOver();
            Optional<Mark.At> marked = mark.read();
            Optional<String> fault = check.fault(path(), marked);
            Files.deleteIfExists(home.file("journal.db-shm"));
            if (fault.isPresent()) {
                rescue.run(fault.get(), marked);
            }
            return identified(file.open());
        } catch (SQLException unusable) {
            throw new JournalUnavailable("open-failed", unusable);
        } catch (IOException unusable) {
            throw new JournalUnavailable("home-unusable", unusable);
        }
    }

    private void takeOver() throws IOException, SQLException {
        Optional<SpareFolder> from = home.handedOver();
        if (from.isPresent()) {
            rescue.takeOver(from.get(), mark.read());
        }
    }

    private Connection identified(Connection opened) throws SQLException {
        changes = changes(opened);
        reached = Mark.Reach.of(opened, prepared);
        identity = ChainIdentity.of(opened);
        beforeCommit(opened);
        opened.commit();
        mark();
        return opened;
    }

    /** Counts this commit, if it changes anything and has no entry by which it would be missed. */
    void beforeCommit(Connection connection) throws SQLException {
        long now = changes(connection);
        next = Mark.Reach.of(connection, prepared);
        if (now != changes && next.sequence() == reached.sequence()) {
            next = new Mark.Reach(next.sequence(), next.commits() + 1);
            Mark.Reach.count(connection, next.commits());
        }
        changes = now;
    }

    /** Up to here it is on the disk. */
    void afterCommit() {
        if (!next.equals(reached)) {
            mark();
        }
    }

    private void mark() {
        reached = next;
        try {
            mark.set(identity, next);
        } catch (IOException unmarked) {
            // The commit stands without it: the mark only tells how much was lost, should the file be cut short.
            LOG.warnf("journal not marked: %s", unmarked.getClass().getSimpleName());
        }
    }

    private long changes(Connection connection) throws SQLException {
        try (ResultSet result =
                prepared.on(connection, "select total_changes()").executeQuery()) {
            return result.getLong(1);
        }
    }

    void leave() {
        try {
            mark.close();
        } catch (IOException gone) {
            throw new JournalUnavailable("close-failed", gone);
        }
        home.leave();
    }
}

package jp.madoguchi.gateway.journal;

import java.sql.Statement;
import java.util.List;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import jp.madoguchi.gateway.application.BulkChecks;
import jp.madoguchi.gateway.application.CardResults;
import jp.madoguchi.gateway.application.DeskLog;
import jp.madoguchi.gateway.application.Journal;
import jp.madoguchi.gateway.application.ParkedItems;
import jp.madoguchi.gateway.application.Pictures;
import jp.madoguchi.gateway.application.PortalSessions;
import jp.madoguchi.gateway.application.Presentations;
import jp.madoguchi.gateway.application.SeenMessages;
import jp.madoguchi.gateway.application.Settings;
import jp.madoguchi.gateway.application.TicketLocks;
import jp.madoguchi.gateway.application.Tickets;
import jp.madoguchi.gateway.application.Visits;
import jp.madoguchi.gateway.application.VisualChecks;

/** 読み取り機まわりの控え over one journal. */
public final class ReaderStores {
    private final JournalFixture journal;
    private final VisualChecks visualChecks;
    private final PortalSessions portalSessions;
    private final CardResults cardResults;

    public ReaderStores(JournalFixture journal) {
        this.journal = journal;
        SqliteVisualChecks visual = new SqliteVisualChecks(journal.store, journal.encrypted, journal.deskLog);
        this.visualChecks = visual;
        this.portalSessions = new SqlitePortalSessions(journal.store, journal.encrypted, journal.deskLog);
        this.cardResults = new SqliteCardResults(journal.store, journal.presentations, visual, journal.seen);
    }

    public Presentations presentations() {
        return journal.presentations;
    }

    /** What goes up, in order. */
    public List<UplinkEntry> entries() {
        return JournalFixture.now(journal.journal.next(1, 100));
    }

    public DeskLog deskLog() {
        return journal.deskLog;
    }

    public VisualChecks visualChecks() {
        return visualChecks;
    }

    public PortalSessions portalSessions() {
        return portalSessions;
    }

    public SeenMessages seenMessages() {
        return journal.seen;
    }

    public BulkChecks bulkChecks() {
        return new SqliteBulkChecks(journal.store, journal.encrypted, journal.seen);
    }

    public Tickets tickets() {
        return new SqliteTickets(journal.store);
    }

    public TicketLocks ticketLocks() {
        return new SqliteTicketLocks(journal.store, journal.encrypted);
    }

    public CardResults cardResults() {
        return cardResults;
    }

    public ParkedItems parkedItems() {
        return journal.parked;
    }

    public Pictures pictures() {
        return journal.pictures;
    }

    public Visits visits() {
        return journal.visits;
    }

    public Journal journal() {
        return journal.journal;
    }

    /** From now on the file refuses every row of this table. */
    public void refuse(String table) {
        change("create trigger refused before insert on " + table + " begin select raise(abort, 'refused'); end");
    }

    /** From now on the file refuses every entry after so many. */
    public void refuseEntriesAfter(int count) {
        change("create trigger refused before insert on journal when (select count(*) from journal) >= " + count
                + " begin select raise(abort, 'refused'); end");
    }

    /** And takes them again. */
    public void mend() {
        change("drop trigger refused");
    }

    private void change(String sql) {
        JournalFixture.now(journal.store.run(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        }));
    }

    public Settings settings() {
        return new SqliteSettings(journal.store);
    }
}

package jp.madoguchi.gateway.journal;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.Semaphore;
import jp.madoguchi.gateway.application.DeskTime;
import jp.madoguchi.gateway.application.HouseTerms;
import jp.madoguchi.gateway.application.Journal;
import jp.madoguchi.gateway.application.Presentations;
import jp.madoguchi.gateway.application.ServerClock;
import jp.madoguchi.gateway.application.Standings;
import jp.madoguchi.gateway.domain.DeskFixture;
import jp.madoguchi.gateway.domain.Presentation;
import jp.madoguchi.web.IdentifierJson;
import jp.madoguchi.web.Ids;
import org.jspecify.annotations.Nullable;

/** 控えの一式 over one folder, as the gateway puts it together. Opening it again is a restart. */
public final class JournalFixture implements AutoCloseable {
    private static final Clock CLOCK = Clock.fixed(DeskFixture.NOW, ZoneOffset.UTC);

    final StorageGuard guard;
    final JournalHome home;
    final SqliteStore store;
    final EncryptedJson encrypted;
    final EntryRows rows;
    final TakenRows taken;
    final Outlook outlook;
    final SqliteJournal journal;
    final SqliteVisits visits;
    final SqlitePresentations presentations;
    final SqliteSealingKeys keys;
    final SqliteParkedItems parked;
    final SqliteDeskLog deskLog;
    final SqliteStandingLog standingLog;
    final SqliteSeenMessages seen;
    final SqliteSentRecords sent;
    final SqlitePictures pictures;
    final Standings standings = new Standings(CLOCK);

    public JournalFixture(Path home) {
        this(home, new StorageGuard(home, 0, 0));
    }

    /** With terms that go by this clock. */
    public JournalFixture(Path home, HouseTerms terms) {
        this(home, new StorageGuard(home, 0, 0), terms, null);
    }

    /** On another machine: goes on from the copy in this folder. */
    JournalFixture(Path home, SpareFolder from) {
        this(home, new StorageGuard(home, 0, 0), DeskTime.terms(CLOCK), from);
    }

    JournalFixture(Path home, StorageGuard guard) {
        this(home, guard, DeskTime.terms(CLOCK), null);
    }

    private JournalFixture(Path home, StorageGuard guard, HouseTerms terms, @Nullable SpareFolder from) {
        this.guard = guard;
        guard.look();
        JournalHome journalHome = new JournalHome(home);
        this.home = journalHome;
        if (from != null) {
            journalHome.handOver(from);
        }
        DeviceKey device = device(journalHome, home);
        encrypted = new EncryptedJson(device, IdentifierJson.mapper());
        rows = new EntryRows(encrypted, new Seals(device), new Ids(), new ServerClock());
        store = opened(journalHome, new JournalFile(journalHome, rows, encrypted, new Seals(device), CLOCK), guard);
        taken = new TakenRows(rows, encrypted);
        outlook = new Outlook(standings);
        RefusedRows refused = new RefusedRows(terms);
        seen = new SqliteSeenMessages(store, encrypted, refused, outlook);
        ParkedRows parkedRows = new ParkedRows(terms);
        journal = new SqliteJournal(store, rows, taken, parkedRows, outlook);
        visits = new SqliteVisits(store, rows, taken);
        presentations = new SqlitePresentations(store, encrypted);
        keys = new SqliteSealingKeys(store);
        deskLog = new SqliteDeskLog(store, rows, outlook);
        parked = new SqliteParkedItems(store, rows, new OpenRows(parkedRows, refused), outlook, deskLog);
        sent = new SqliteSentRecords(store);
        standingLog = new SqliteStandingLog(store, encrypted, refused, outlook);
        pictures = new SqlitePictures(store, encrypted, guard, terms, deskLog);
        journal.begin();
        keys.begin();
    }

    public Journal journal() {
        return journal;
    }

    public Standings standings() {
        return standings;
    }

    public Presentations presentations() {
        return presentations;
    }

    /** Keeps a card's result alone, as its file would; false if a file with this content was kept before. */
    boolean isKept(Presentation presentation, String contentHash) {
        return now(store.run(connection -> presentations.isAdded(connection, presentation, contentHash)));
    }

    /** Keeps the store's one thread busy: nothing is written until a permit is there. */
    public Cancellable hold(Semaphore until) {
        return store.run(connection -> {
                    // Given back at once: the work may be done again.
                    until.acquireUninterruptibly();
                    until.release();
                    return until;
                })
                .subscribe()
                .with(released -> {});
    }

    private static DeviceKey device(JournalHome journalHome, Path home) {
        DeviceKey device = null;
        try {
            device = new DeviceKey(journalHome, home.resolve("device.key"));
            return device;
        } finally {
            if (device == null) {
                journalHome.leave();
            }
        }
    }

    private static SqliteStore opened(JournalHome home, JournalFile file, StorageGuard guard) {
        SqliteStore opened = null;
        try {
            opened = new SqliteStore(file, guard);
            return opened;
        } finally {
            if (opened == null) {
                home.leave();
            }
        }
    }

    public static <T> T now(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(20));
    }

    @Override
    public void close() {
        store.close();
        guard.stop();
    }
}

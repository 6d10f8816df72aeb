package jp.madoguchi.gateway.journal;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.Semaphore;
import jp.madoguchi.gateway.application.Presentations;
import jp.madoguchi.gateway.application.ServerClock;
import jp.madoguchi.gateway.application.Standings;
import jp.madoguchi.gateway.domain.DeskFixture;
import jp.madoguchi.web.IdentifierJson;
import jp.madoguchi.web.Ids;

/** 控えの一式 over one folder, as the gateway puts it together. Opening it again is a restart. */
public final class JournalFixture implements AutoCloseable {
    final SqliteStore store;
    final EncryptedJson encrypted;
    final EntryRows rows;
    final TakenRows taken;
    final SqliteJournal journal;
    final SqliteVisits visits;
    final SqlitePresentations presentations;
    final SqliteSealingKeys keys;
    final Standings standings = new Standings(Clock.fixed(DeskFixture.NOW, ZoneOffset.UTC));

    public JournalFixture(Path home) {
        store = new SqliteStore(home);
        encrypted = new EncryptedJson(new DeviceKey(home), IdentifierJson.mapper());
        rows = new EntryRows(encrypted, new Ids(), new ServerClock());
        taken = new TakenRows(rows, encrypted);
        journal = new SqliteJournal(store, rows, taken, standings);
        visits = new SqliteVisits(store, rows, taken);
        presentations = new SqlitePresentations(store, encrypted);
        keys = new SqliteSealingKeys(store);
        journal.begin();
        keys.begin();
    }

    public Presentations presentations() {
        return presentations;
    }

    /** Keeps the store's one thread busy: nothing is written until a permit is there. */
    public Cancellable hold(Semaphore until) {
        return store.run(connection -> {
                    until.acquireUninterruptibly();
                    return until;
                })
                .subscribe()
                .with(Semaphore::release);
    }

    public static <T> T now(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(20));
    }

    @Override
    public void close() {
        store.close();
    }
}

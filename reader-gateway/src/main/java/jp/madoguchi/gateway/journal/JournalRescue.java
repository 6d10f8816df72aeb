package jp.madoguchi.gateway.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.contracts.uplink.JournalIdentity;
import jp.madoguchi.gateway.application.JournalUnavailable;
import jp.madoguchi.gateway.domain.MissingEntries;
import jp.madoguchi.gateway.domain.MissingReason;
import org.jboss.logging.Logger;

/**
 * 控えの救出: sets a damaged journal aside unchanged and begins a new chain with every entry that can still be read; what
 * cannot is named. Whenever the power goes in between, either the damaged file is still in its place or the new one is
 * complete.
 */
final class JournalRescue {
    /** Where the file lies that could not be used, until the cluster is told. */
    static final String SET_ASIDE = "set-aside";
    /** As of when the journal of another machine was taken over, until the cluster is told. */
    static final String TAKEN_OVER = "taken-over";

    private static final Logger LOG = Logger.getLogger(JournalRescue.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final String JOURNAL = "journal.db";
    private static final String LOG_OF = "-wal";
    private static final String HALF = "journal.half";
    private static final String NEXT = "journal.next";
    private static final String DAMAGED = "damaged-";
    private static final String LEFT = "left-";

    private final JournalHome home;
    private final EntryRows rows;
    private final FoundEntries entries;
    private final Seals seals;
    private final Clock clock;

    JournalRescue(JournalHome home, EntryRows rows, FoundEntries entries, Seals seals, Clock clock) {
        this.home = home;
        this.rows = rows;
        this.entries = entries;
        this.seals = seals;
        this.clock = clock;
    }

    /** Ends what a power cut interrupted. */
    void finish() throws IOException {
        if (Files.exists(home.file(NEXT))) {
            replace(newestAside());
        }
    }

    void run(String fault, Optional<Mark.At> mark) throws IOException, SQLException {
        LOG.errorf("journal damaged (%s): it is set aside, and what can be read is carried over", fault);
        Path aside = home.file(DAMAGED + STAMP.format(clock.instant()));
        try (Connection fresh = begin()) {
            List<Long> carried = Files.exists(home.file(JOURNAL))
                    ? carry(home.file(JOURNAL), home.file(JOURNAL + LOG_OF), fresh)
                    : List.of();
            nameMissing(fresh, carried, mark.map(at -> at.reach().sequence()).orElse(0L));
            end(fresh, mark);
            SettingRows.put(fresh, SET_ASIDE, String.valueOf(aside.getFileName()));
            fresh.commit();
        }
        putInPlace(aside);
    }

    /**
     * 引き継ぎ: begins a new chain with what another machine had saved when it was last copied, and with what this one had
     * saved itself, if it was in use before. From then on the cluster takes nothing more of the chain before.
     */
    void takeOver(SpareFolder from, Optional<Mark.At> mark) throws IOException, SQLException {
        SpareChain.Copy copy = from.current()
                .orElseThrow(() -> new JournalUnavailable(
                        "nothing-to-take-over: there is no copy of this gateway's journal in the spare folder. Set"
                                + " GATEWAY_SPARE_FOLDER to where the copy lies, and GATEWAY_ID to the number of the"
                                + " gateway that wrote it.",
                        null));
        LOG.infof("taking over the journal as it was at %s", copy.at());
        Path aside = home.file(LEFT + STAMP.format(clock.instant()));
        try (Connection fresh = begin()) {
            nameMissing(fresh, carry(copy.journal(), copy.log(), fresh), 0);
            if (Files.exists(home.file(JOURNAL))) {
                carry(home.file(JOURNAL), home.file(JOURNAL + LOG_OF), fresh);
            }
            end(fresh, mark);
            SettingRows.put(fresh, TAKEN_OVER, copy.at().toString());
            fresh.commit();
        }
        putInPlace(aside);
    }

    private Connection begin() throws IOException, SQLException {
        for (String left : List.of(HALF, HALF + LOG_OF, HALF + "-shm")) {
            Files.deleteIfExists(home.file(left));
        }
        return new StoreFile(home.file(HALF), seals).open();
    }

    private List<Long> carry(Path journal, Path log, Connection fresh) throws IOException, SQLException {
        try (PageFile found = new PageFile(journal, log)) {
            return new Salvage(found, fresh, rows, entries, seals).run();
        }
    }

    private void putInPlace(Path aside) throws IOException {
        Files.createDirectories(aside);
        Files.move(home.file(HALF), home.file(NEXT), StandardCopyOption.ATOMIC_MOVE);
        replace(aside);
    }

    private static void end(Connection fresh, Optional<Mark.At> mark) throws SQLException {
        ChainStart.forget(fresh);
        markTaken(fresh);
        int epoch = Math.max(
                ChainIdentity.of(fresh).epoch(),
                mark.map(at -> at.journal().epoch()).orElse(0));
        ChainIdentity.put(fresh, new JournalIdentity(UUID.randomUUID(), epoch + 1));
        Mark.Reach.count(fresh, 1);
        LOG.infof("journal carried over, beginning epoch %d", epoch + 1);
    }

    private void nameMissing(Connection fresh, List<Long> carried, long marked) throws SQLException {
        Instant now = clock.instant();
        long expected = ChainStart.of(fresh).sequence() + 1;
        for (long sequence : carried) {
            if (sequence > expected) {
                MissingRows.add(fresh, new MissingEntries(expected, sequence - 1, now, MissingReason.DAMAGED));
            }
            expected = sequence + 1;
        }
        if (marked >= expected) {
            MissingRows.add(fresh, new MissingEntries(expected, marked, now, MissingReason.CUT_OFF));
        }
    }

    /** A visit whose mark of being taken is lost must not be taken a second time as if it were another. */
    private static void markTaken(Connection fresh) throws SQLException {
        try (PreparedStatement insert = fresh.prepareStatement("insert or ignore into taken (visit_id, fingerprint)"
                + " select visit_id, '' from journal where type = ?1 and visit_id not in"
                + " (select visit_id from journal where type = ?1 and intake is not null)")) {
            insert.setString(1, EventType.VISIT_RECORDED.wire());
            insert.executeUpdate();
        }
    }

    private void replace(Path aside) throws IOException {
        for (String name : List.of(JOURNAL + LOG_OF, JOURNAL)) {
            if (Files.exists(home.file(name))) {
                Files.move(home.file(name), aside.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        Files.deleteIfExists(home.file(JOURNAL + "-shm"));
        Files.move(home.file(NEXT), home.file(JOURNAL), StandardCopyOption.ATOMIC_MOVE);
    }

    private Path newestAside() throws IOException {
        try (Stream<Path> all = Files.list(home.file("."))) {
            return all.filter(path -> isAside(String.valueOf(path.getFileName())))
                    .max(Comparator.comparing(JournalRescue::stamp))
                    .orElseThrow(() -> new IOException("no folder for the journal before"));
        }
    }

    private static boolean isAside(String name) {
        return name.startsWith(DAMAGED) || name.startsWith(LEFT);
    }

    private static String stamp(Path aside) {
        String name = String.valueOf(aside.getFileName());
        return name.substring(name.indexOf('-'));
    }
}

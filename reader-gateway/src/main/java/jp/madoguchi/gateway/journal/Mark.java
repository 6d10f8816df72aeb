package jp.madoguchi.gateway.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32;
import jp.madoguchi.contracts.uplink.JournalIdentity;

/**
 * 控えの目印: beside the journal, how far it got. Written after each commit and not forced: it is never ahead of the
 * journal, so a journal that ends before it has lost its end. Two places by turns, so that a torn one leaves the one
 * before.
 */
final class Mark implements AutoCloseable {
    private static final int PLACE = 64;
    private static final int USED = Long.BYTES * 5;

    private final RandomAccessFile file;
    private long turn;

    Mark(Path path) throws IOException {
        this.file = new RandomAccessFile(path.toFile(), "rw");
        if (file.length() < 2 * PLACE) {
            // The bytes are there from now on: no later write needs room.
            file.write(new byte[2 * PLACE]);
        }
    }

    void set(JournalIdentity journal, Reach reach) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(USED + Long.BYTES)
                .putLong(reach.sequence())
                .putLong(reach.commits())
                .putLong(journal.epoch())
                .putLong(journal.journalId().getMostSignificantBits())
                .putLong(journal.journalId().getLeastSignificantBits());
        bytes.putLong(sum(bytes.array()));
        file.seek(PLACE * (turn++ % 2));
        file.write(bytes.array());
    }

    /** How far it got at last, if anything is known of it. */
    Optional<At> read() throws IOException {
        Optional<At> first = read(0);
        Optional<At> second = read(PLACE);
        if (first.isEmpty() || second.isEmpty()) {
            return first.or(() -> second);
        }
        return first.get().isAfter(second.get()) ? first : second;
    }

    private Optional<At> read(int place) throws IOException {
        byte[] raw = new byte[USED + Long.BYTES];
        file.seek(place);
        file.readFully(raw);
        ByteBuffer bytes = ByteBuffer.wrap(raw);
        Reach reach = new Reach(bytes.getLong(), bytes.getLong());
        int epoch = (int) bytes.getLong();
        UUID journalId = new UUID(bytes.getLong(), bytes.getLong());
        return bytes.getLong() == sum(raw) && reach.commits() > 0
                ? Optional.of(new At(new JournalIdentity(journalId, epoch), reach))
                : Optional.empty();
    }

    private static long sum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes, 0, USED);
        return sum.getValue();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** そこまで. */
    record At(JournalIdentity journal, Reach reach) {
        boolean isAfter(At other) {
            return journal.epoch() == other.journal.epoch()
                    ? reach.isBeyond(other.reach)
                    : journal.epoch() > other.journal.epoch();
        }
    }

    /**
     * どこまで: the last sequence, and how many commits changed anything without an entry, which shows by itself when it
     * is lost. The file counts them in a field of its head that SQLite leaves to its users.
     */
    record Reach(long sequence, long commits) {
        static final Reach NONE = new Reach(0, 0);

        private static final String FAR = "select coalesce(max(sequence), 0),"
                + " (select application_id from pragma_application_id) from journal";

        static Reach of(Connection connection, Prepared prepared) throws SQLException {
            try (ResultSet result = prepared.on(connection, FAR).executeQuery()) {
                return new Reach(result.getLong(1), result.getLong(2));
            }
        }

        /** So many commits there are with the one that is under way. */
        static void count(Connection connection, long commits) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("pragma application_id = " + commits);
            }
        }

        boolean isBeyond(Reach other) {
            return sequence > other.sequence || commits > other.commits;
        }
    }
}

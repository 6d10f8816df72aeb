package jp.madoguchi.gateway.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * ログの頭: which turn of SQLite's log this is. As long as it stays the same the log only grows, and every page that was
 * moved into the file since its beginning is still in it.
 *
 * @param salt changes whenever the log begins anew; 0 while nothing has been written into it
 * @see <a href="https://www.sqlite.org/fileformat2.html#the_write_ahead_log">The Write-Ahead Log</a>
 */
record LogHead(long salt) {
    static final LogHead EMPTY = new LogHead(0);

    private static final int HEADER = 32;
    private static final int SALT = 16;

    static LogHead of(Path log) throws IOException {
        if (!Files.exists(log)) {
            return EMPTY;
        }
        try (FileChannel channel = FileChannel.open(log, StandardOpenOption.READ)) {
            ByteBuffer header = ByteBuffer.allocate(HEADER);
            while (header.hasRemaining() && channel.read(header, header.position()) > 0) {
                // A log that is just being begun may be shorter than its header.
            }
            return header.hasRemaining() ? EMPTY : new LogHead(header.getLong(SALT));
        }
    }

    /** A name for what belongs to this turn. */
    String name() {
        return String.format("%016x", salt);
    }
}

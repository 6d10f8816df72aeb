package jp.madoguchi.gateway.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * 頁の並び: a SQLite file and its log as bare pages, for when SQLite itself does not open them any more. Reads only. The
 * layout is that of the published file format (sqlite.org/fileformat2.html).
 */
final class PageFile implements AutoCloseable {
    static final int SIZE = 4096;
    private static final int LOG_HEADER = 32;
    private static final int FRAME_HEADER = 24;
    private static final int FRAME = FRAME_HEADER + SIZE;

    private final FileChannel main;
    private final @Nullable FileChannel log;
    /** Where in the log a page lies that a commit has put there. */
    private final Map<Integer, Long> committed = new HashMap<>();

    PageFile(Path file, Path logFile) throws IOException {
        this.main = FileChannel.open(file, StandardOpenOption.READ);
        this.log = Files.exists(logFile) ? FileChannel.open(logFile, StandardOpenOption.READ) : null;
        followLog();
    }

    long pages() throws IOException {
        return (main.size() + SIZE - 1) / SIZE;
    }

    /** So many pages lie in the log, committed or not. */
    long frames() throws IOException {
        return log == null ? 0 : Math.max(0, log.size() - LOG_HEADER) / FRAME;
    }

    /** The page of this number, from one on, as the last commit left it. */
    Optional<ByteBuffer> page(int number) throws IOException {
        Long logged = committed.get(number);
        if (logged != null && log != null) {
            return Optional.of(read(log, logged));
        }
        long offset = (number - 1L) * SIZE;
        return number > 0 && offset < main.size() ? Optional.of(read(main, offset)) : Optional.empty();
    }

    /** The page in this frame of the log, from zero on, whatever became of it. */
    ByteBuffer frame(long index) throws IOException {
        if (log == null) {
            throw new IOException("no log");
        }
        return read(log, LOG_HEADER + index * FRAME + FRAME_HEADER);
    }

    /** Page numbers the log alone holds: the file had not grown to them yet. */
    int highest() throws IOException {
        return (int) Math.max(
                pages(),
                committed.keySet().stream().mapToInt(Integer::intValue).max().orElse(0));
    }

    private static ByteBuffer read(FileChannel channel, long offset) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(SIZE);
        int read = 0;
        while (read >= 0 && bytes.hasRemaining()) {
            read = channel.read(bytes, offset + bytes.position());
        }
        // What a file is cut short of reads as zeros.
        return bytes.clear();
    }

    private void followLog() throws IOException {
        if (log == null || log.size() < LOG_HEADER) {
            return;
        }
        ByteBuffer header = ByteBuffer.allocate(LOG_HEADER);
        log.read(header, 0);
        LogSum sum = new LogSum(header);
        Map<Integer, Long> pending = new HashMap<>();
        for (long index = 0; index < frames(); index++) {
            ByteBuffer frame = ByteBuffer.allocate(FRAME);
            log.read(frame, LOG_HEADER + index * FRAME);
            OptionalLong sizeAfter = sum.follow(frame, header);
            if (sizeAfter.isEmpty()) {
                return;
            }
            pending.put(frame.getInt(0), LOG_HEADER + index * FRAME + FRAME_HEADER);
            if (sizeAfter.getAsLong() > 0) {
                committed.putAll(pending);
                pending.clear();
            }
        }
    }

    @Override
    public void close() throws IOException {
        main.close();
        if (log != null) {
            log.close();
        }
    }
}

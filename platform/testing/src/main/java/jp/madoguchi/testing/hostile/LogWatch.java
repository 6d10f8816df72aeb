package jp.madoguchi.testing.hostile;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** ログの見張り: everything that is written to the log of this JVM while it is open, with the texts of what was thrown. */
public final class LogWatch implements AutoCloseable {
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Handler handler = new Lines();

    private LogWatch() {}

    /** Watches until it is closed. */
    public static LogWatch start() {
        LogWatch watch = new LogWatch();
        Logger.getLogger("").addHandler(watch.handler);
        return watch;
    }

    /** What was written since this was asked last. */
    public Stream<String> taken() {
        Stream.Builder<String> taken = Stream.builder();
        for (String line = lines.poll(); line != null; line = lines.poll()) {
            taken.add(line);
        }
        return taken.build();
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(handler);
    }

    private final class Lines extends Handler {
        @Override
        public void publish(LogRecord entry) {
            StringBuilder line = new StringBuilder(String.valueOf(entry.getMessage()));
            Object[] parameters = entry.getParameters();
            for (int i = 0; parameters != null && i < parameters.length; i++) {
                line.append(' ').append(parameters[i]);
            }
            for (Throwable thrown = entry.getThrown(); thrown != null; thrown = thrown.getCause()) {
                line.append(' ').append(thrown);
            }
            lines.add(line.toString());
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is held open
        }
    }
}

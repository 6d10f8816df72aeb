package jp.madoguchi.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** 子プロセス: one running program of the suite, with its log. */
public final class Child {
    private final String name;
    private final Process process;
    private final Path log;
    private final Consumer<Child> onUnexpectedEnd;
    private volatile boolean endIsWanted;

    Child(String name, Process process, Path log, Consumer<Child> onUnexpectedEnd) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.onUnexpectedEnd = onUnexpectedEnd;
    }

    /** What the terminal calls it. */
    public String name() {
        return name;
    }

    /** Where its output goes. */
    public Path log() {
        return log;
    }

    /** Its process id. */
    public long pid() {
        return process.pid();
    }

    /** Whether it runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Its exit code. Only for one that has ended. */
    public int exitCode() {
        return process.exitValue();
    }

    /** Waits for its end, so long at most. Returns whether it has ended. */
    public boolean endsWithin(Duration limit) throws InterruptedException {
        return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Asks it to end, and makes it end when it does not within the given time. */
    public void stop(Duration patience) throws InterruptedException {
        endIsWanted = true;
        process.destroy();
        if (!endsWithin(patience)) {
            process.destroyForcibly();
            process.waitFor();
        }
    }

    /** Ends it with SIGKILL: it gets no chance to finish anything. */
    public void kill() throws InterruptedException {
        endIsWanted = true;
        process.destroyForcibly();
        process.waitFor();
    }

    /** The last lines it wrote. */
    public List<String> lastLines(int count) throws IOException {
        if (!Files.exists(log)) {
            return List.of();
        }
        // A log may hold half a character when its writer was killed: decode leniently, which readAllLines does not.
        List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                .lines()
                .toList();
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }

    /** From now on it is meant to run: its end, unless asked for, is told. */
    public void watch() {
        onExit(() -> {
            if (!endIsWanted) {
                onUnexpectedEnd.accept(this);
            }
        });
    }

    @SuppressWarnings("FutureReturnValueIgnored") // nobody waits for the callback, it only tells
    private void onExit(Runnable callback) {
        process.onExit().thenRun(callback);
    }
}

package jp.madoguchi.local.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** 残ったプロセス: what an earlier launcher left running because it was killed and could not stop its children. */
public final class Leftovers {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Path pidFolder;
    private final Duration patience;

    /** Leftovers recorded in a folder; each is asked to end, and after the given time made to. */
    public Leftovers(Path pidFolder, Duration patience) {
        this.pidFolder = pidFolder;
        this.patience = patience;
    }

    /** Ends everything that is recorded and still lives, the last started first, and returns the names. */
    public List<String> reap() throws IOException, InterruptedException {
        var reaped = new ArrayList<String>();
        for (Leftover leftover : youngestFirst()) {
            end(leftover.process());
            reaped.add(leftover.record().name());
        }
        for (PidFile record : PidFile.in(pidFolder)) {
            record.delete();
        }
        return List.copyOf(reaped);
    }

    private List<Leftover> youngestFirst() throws IOException {
        var living = new ArrayList<Leftover>();
        for (PidFile record : PidFile.in(pidFolder)) {
            record.living().ifPresent(process -> living.add(new Leftover(record, process)));
        }
        living.sort(Comparator.comparing(Leftover::startedAt).reversed());
        return living;
    }

    private void end(ProcessHandle process) throws InterruptedException {
        List<ProcessHandle> offspring = process.descendants().toList();
        process.destroy();
        if (!endsWithinPatience(process)) {
            process.destroyForcibly();
            offspring.forEach(ProcessHandle::destroyForcibly);
            endsWithinPatience(process);
        }
    }

    private boolean endsWithinPatience(ProcessHandle process) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (PidFile.isRunning(process) && System.nanoTime() < deadline) {
            try {
                process.onExit().get(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillThere) {
                // The loop looks again: an end that nobody collects is seen there only.
            } catch (ExecutionException impossible) {
                throw new IllegalStateException("waiting for a process failed", impossible);
            }
        }
        return !PidFile.isRunning(process);
    }

    private record Leftover(PidFile record, ProcessHandle process) {
        Instant startedAt() {
            return process.info().startInstant().orElse(Instant.EPOCH);
        }
    }
}

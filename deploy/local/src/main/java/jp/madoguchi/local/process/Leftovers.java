package jp.madoguchi.local.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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

    /**
     * Ends everything that is recorded and still lives, all at once but for the one that the others may still be using,
     * and returns the names.
     */
    public List<String> reap(String last) throws IOException, InterruptedException {
        List<Leftover> living = living();
        end(living.stream().filter(leftover -> !leftover.name().equals(last)).toList());
        end(living.stream().filter(leftover -> leftover.name().equals(last)).toList());
        for (PidFile record : PidFile.in(pidFolder)) {
            record.delete();
        }
        return living.stream().map(Leftover::name).sorted().toList();
    }

    private List<Leftover> living() throws IOException {
        var living = new ArrayList<Leftover>();
        for (PidFile record : PidFile.in(pidFolder)) {
            record.living().ifPresent(process -> living.add(new Leftover(record.name(), process)));
        }
        return List.copyOf(living);
    }

    private void end(List<Leftover> leftovers) throws InterruptedException {
        List<ProcessHandle> offspring = leftovers.stream()
                .flatMap(leftover -> leftover.process().descendants())
                .toList();
        leftovers.forEach(leftover -> leftover.process().destroy());
        long deadline = System.nanoTime() + patience.toNanos();
        boolean deaf = false;
        for (Leftover leftover : leftovers) {
            if (!endsBefore(deadline, leftover.process())) {
                leftover.process().destroyForcibly();
                deaf = true;
            }
        }
        if (deaf) {
            offspring.forEach(ProcessHandle::destroyForcibly);
            long soon = System.nanoTime() + patience.toNanos();
            for (Leftover leftover : leftovers) {
                endsBefore(soon, leftover.process());
            }
            for (ProcessHandle child : offspring) {
                endsBefore(soon, child);
            }
        }
    }

    private static boolean endsBefore(long deadline, ProcessHandle process) throws InterruptedException {
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

    private record Leftover(String name, ProcessHandle process) {}
}

package jp.madoguchi.local.suite;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** 同時に: does several things at once and reports the first that fails. */
public final class Together {
    private Together() {}

    /** Something that may fail in the ways of this room. */
    public interface Task {
        /** Does it. */
        void run() throws SuiteFailure, IOException, InterruptedException;
    }

    static void run(List<Task> tasks) throws SuiteFailure, IOException, InterruptedException {
        run(tasks.size(), tasks);
    }

    /** So many of them at a time. */
    public static void run(int atOnce, List<Task> tasks) throws SuiteFailure, IOException, InterruptedException {
        if (tasks.isEmpty()) {
            return;
        }
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        try {
            var done = new ExecutorCompletionService<Void>(threads);
            tasks.forEach(task -> done.submit(callable(task)));
            for (int finished = 0; finished < tasks.size(); finished++) {
                done.take().get();
            }
        } catch (ExecutionException failed) {
            throw asItWas(failed);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Callable<Void> callable(Task task) {
        return () -> {
            task.run();
            return null;
        };
    }

    private static IllegalStateException asItWas(ExecutionException failed)
            throws SuiteFailure, IOException, InterruptedException {
        Throwable cause = failed.getCause();
        if (cause instanceof SuiteFailure failure) {
            throw failure;
        }
        if (cause instanceof IOException failure) {
            throw failure;
        }
        if (cause instanceof InterruptedException interrupted) {
            throw interrupted;
        }
        return new IllegalStateException(cause);
    }
}

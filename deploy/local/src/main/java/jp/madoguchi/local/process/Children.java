package jp.madoguchi.local.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** 子プロセスの置き場: starts children, records them, and starts none any more once the end has begun. */
public final class Children {
    private final Path pidFolder;
    private final Path logFolder;
    private final Consumer<Child> onUnexpectedEnd;
    private final List<Child> started = new ArrayList<>();
    private boolean closed;

    /** Children with their records and logs in the given folders. */
    public Children(Path pidFolder, Path logFolder, Consumer<Child> onUnexpectedEnd) {
        this.pidFolder = pidFolder;
        this.logFolder = logFolder;
        this.onUnexpectedEnd = onUnexpectedEnd;
    }

    /** Starts a program. Its output is appended to its log. */
    public synchronized Child start(Launch launch) throws IOException {
        if (closed) {
            throw new IOException(launch.name() + " is not started: the suite is stopping");
        }
        var log = log(launch.name());
        var command = new ArrayList<>(ownSession());
        command.addAll(launch.command());
        var builder = new ProcessBuilder(command)
                .directory(launch.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(launch.environment());
        Process process = builder.start();
        PidFile.of(pidFolder, launch.name()).write(process.toHandle());
        var child = new Child(launch.name(), process, log, onUnexpectedEnd);
        started.add(child);
        return child;
    }

    /** Where a child of that name writes its log. */
    public Path log(String name) {
        return logFolder.resolve(name + ".log");
    }

    /** From now on nothing is started. */
    public synchronized void close() {
        closed = true;
    }

    /** Stops every child that still runs, such as one that was started while the end began. */
    public void stopRest(Duration patience) throws InterruptedException {
        List<Child> all;
        synchronized (this) {
            all = List.copyOf(started);
        }
        for (Child child : all) {
            if (child.isAlive()) {
                child.stop(patience);
            }
        }
    }

    /**
     * Ctrl-C at a terminal reaches the whole foreground group: children in it would all end at once, the database
     * before its
     * users. In a session of their own only the launcher hears it and ends them in order.
     */
    private static List<String> ownSession() {
        String path = System.getenv().getOrDefault("PATH", "");
        for (String folder : path.split(File.pathSeparator)) {
            Path setsid = Path.of(folder, "setsid");
            if (Files.isExecutable(setsid)) {
                return List.of(setsid.toString());
            }
        }
        return List.of();
    }
}

package jp.madoguchi.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * プロセスの控え: which process a name stands for, kept in a file so that a launcher that was killed can be cleaned up
 * after. The
 * start time is part of it: a process id alone may by now belong to a stranger.
 */
public final class PidFile {
    /** The operating system rounds a start time, and a boot time may be corrected by a second. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private final Path file;

    private PidFile(Path file) {
        this.file = file;
    }

    /** The record of a name in a folder; it need not exist. */
    public static PidFile of(Path folder, String name) {
        return new PidFile(folder.resolve(name + ".pid"));
    }

    /** All records in a folder. */
    static List<PidFile> in(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".pid"))
                    .map(PidFile::new)
                    .toList();
        }
    }

    /** What the record stands for: the name it was written under. */
    String name() {
        String fileName = String.valueOf(file.getFileName());
        return fileName.substring(0, fileName.length() - ".pid".length());
    }

    /** Records a process that has just been started. */
    public void write(ProcessHandle process) throws IOException {
        long start = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        Files.writeString(file, process.pid() + " " + start + "\n");
    }

    /** The recorded process, if it still lives and is the one that was recorded. */
    Optional<ProcessHandle> living() throws IOException {
        String[] words = Files.readString(file).strip().split(" ");
        if (words.length != 2 || !words[0].matches("[0-9]{1,10}") || !words[1].matches("[0-9]{1,15}")) {
            return Optional.empty();
        }
        Instant recorded = Instant.ofEpochMilli(Long.parseLong(words[1]));
        return ProcessHandle.of(Long.parseLong(words[0]))
                .filter(PidFile::isRunning)
                .filter(process -> startedAt(process, recorded));
    }

    /** Forgets the process. */
    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    /**
     * Whether it runs. In a container whose first process collects no orphans, one that has ended stays in the
     * process table
     * for ever and counts as alive; only its command is gone.
     */
    static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    private static boolean startedAt(ProcessHandle process, Instant recorded) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(start, recorded).abs().compareTo(TOLERANCE) <= 0)
                .orElse(false);
    }
}

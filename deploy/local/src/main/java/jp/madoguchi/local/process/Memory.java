package jp.madoguchi.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** 使用メモリ: resident memory of a process with everything it started, as Linux tells it. */
public final class Memory {
    private static final long KIB_PER_MIB = 1024;

    private Memory() {}

    /** MiB resident of this process alone. */
    public static OptionalLong ownMiB() {
        long kib = residentKiB(ProcessHandle.current().pid());
        return kib == 0 ? OptionalLong.empty() : OptionalLong.of(kib / KIB_PER_MIB);
    }

    /**
     * MiB resident. A page that several processes share is divided among them, where the system tells: else
     * PostgreSQL, whose
     * processes share one cache, would count it once for every connection.
     */
    public static OptionalLong residentMiB(long pid) {
        if (!Files.exists(Path.of("/proc/self/status"))) {
            return OptionalLong.empty();
        }
        long kib = 0;
        for (ProcessHandle process : family(pid)) {
            kib += residentKiB(process.pid());
        }
        return OptionalLong.of(kib / KIB_PER_MIB);
    }

    private static Iterable<ProcessHandle> family(long pid) {
        return ProcessHandle.of(pid)
                .map(process ->
                        Stream.concat(Stream.of(process), process.descendants()).toList())
                .orElseGet(List::of);
    }

    private static long residentKiB(long pid) {
        Path process = Path.of("/proc", Long.toString(pid));
        long fair = field(process.resolve("smaps_rollup"), "Pss:");
        return fair > 0 ? fair : field(process.resolve("status"), "VmRSS:");
    }

    private static long field(Path file, String name) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .sum();
        } catch (IOException | UncheckedIOException ended) {
            // It ended while it was being looked at, and holds nothing any more.
            return 0;
        }
    }
}

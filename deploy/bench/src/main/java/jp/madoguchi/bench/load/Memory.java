package jp.madoguchi.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** メモリー: what a process has taken of the machine. Linux only; elsewhere it tells nothing. */
public final class Memory {
    private static final String PEAK = "VmHWM:";
    private static final String NOW = "VmRSS:";
    private static final long KIBIBYTES_A_MEBIBYTE = 1024;

    private Memory() {}

    /** The most this process ever had resident, in MiB. */
    public static long peak(long pid) {
        return read(pid, PEAK);
    }

    /** What this process has resident now, in MiB. */
    public static long now(long pid) {
        return read(pid, NOW);
    }

    private static long read(long pid, String name) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / KIBIBYTES_A_MEBIBYTE)
                    .findFirst()
                    .orElse(0);
        } catch (IOException endedOrNotLinux) {
            return 0;
        }
    }
}

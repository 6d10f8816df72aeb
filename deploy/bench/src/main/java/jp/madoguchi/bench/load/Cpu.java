package jp.madoguchi.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** CPU時間: what processes and their children have used, in microseconds. Linux only; elsewhere it tells nothing. */
public final class Cpu {
    private static final int USER = 11;
    /** User and system time of the process itself, then those of its children that have ended. */
    private static final int TIMES = 4;

    private static final long MICROS_A_TICK = 10_000;

    private Cpu() {}

    /** The time used until now by these processes and all that they have started. */
    public static long micros(List<Long> pids) {
        return pids.stream().flatMap(Cpu::family).mapToLong(Cpu::micros).sum();
    }

    private static Stream<Long> family(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .map(ProcessHandle::pid);
    }

    private static long micros(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // The name in brackets may hold spaces; what follows it does not.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return Stream.of(fields)
                            .skip(USER)
                            .limit(TIMES)
                            .mapToLong(Long::parseLong)
                            .sum()
                    * MICROS_A_TICK;
        } catch (IOException endedOrNotLinux) {
            return 0;
        }
    }
}

package jp.madoguchi.gateway.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** システムコール: a {@link SavingDesk} under strace(1), to see what it asks of the system or to let some of that fail. */
final class SystemCalls {
    private SystemCalls() {}

    static boolean canBeTraced() throws IOException, InterruptedException {
        return Files.isExecutable(Path.of("/usr/bin/strace"))
                && new ProcessBuilder("strace", "-o", "/dev/null", "true")
                                .start()
                                .waitFor()
                        == 0;
    }

    /** What the desk said. It is stopped at the calls that were asked for, and at no other. */
    static List<String> run(Path home, List<String> tracing, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("strace", "-f", "--seccomp-bpf", "-qq"));
        command.addAll(tracing);
        return SavingProcess.said(command, Map.of(), home, arguments);
    }
}

package jp.madoguchi.gateway.journal;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A {@link SavingDesk} in a process of its own, which may be killed at any time. */
final class SavingProcess {
    private final Process process;

    private SavingProcess(Process process) {
        this.process = process;
    }

    static SavingProcess start(Path home, String... arguments) throws IOException {
        return new SavingProcess(command(home, arguments)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** As small a Java as will do: it starts hundreds of times. */
    static ProcessBuilder command(Path home, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx64m",
                // One that is killed cannot remove the library it has unpacked.
                "-Dorg.sqlite.tmpdir=" + home.getParent(),
                "-cp",
                System.getProperty("java.class.path"),
                SavingDesk.class.getName(),
                home.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    /** What a desk said that ran under another program until it ended. */
    static List<String> said(List<String> under, Map<String, String> environment, Path home, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(under);
        command.addAll(command(home, arguments).command());
        ProcessBuilder desk = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        desk.environment().putAll(environment);
        Process process = desk.start();
        try (var lines = process.inputReader()) {
            List<String> said = lines.lines()
                    .filter(line -> line.matches("(try|ok|no) [0-9a-f-]{36}"))
                    .toList();
            process.waitFor();
            return said;
        }
    }

    BufferedReader lines() {
        return process.inputReader();
    }

    long pid() {
        return process.pid();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }
}

package jp.madoguchi.gateway.journal;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
                "-cp",
                System.getProperty("java.class.path"),
                SavingDesk.class.getName(),
                home.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
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

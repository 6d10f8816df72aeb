package jp.madoguchi.local.suite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Javaの起動: the command that starts a Java program on the launcher's own JDK, small and quick to start. */
final class JavaCommand {
    private JavaCommand() {}

    /** A command with the given heap; the rest is options and what to run. */
    static List<String> of(int heapMiB, List<String> rest) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Two cores start ten programs: the quick compiler and the small collector bring them up in half the time.
        command.addAll(List.of(
                "-Xmx" + heapMiB + "m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en"));
        command.addAll(rest);
        return List.copyOf(command);
    }
}

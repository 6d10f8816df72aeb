package jp.madoguchi.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * 起動の指定: a program to start.
 *
 * @param name what the terminal, the log and the pid record call it
 * @param command program and arguments
 * @param environment added to the launcher's own
 * @param folder where it works
 */
public record Launch(String name, List<String> command, Map<String, String> environment, Path folder) {
    /** Keeps what it is given from changing. */
    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}

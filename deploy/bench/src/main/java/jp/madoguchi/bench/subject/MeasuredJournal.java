package jp.madoguchi.bench.subject;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * 端末の控え、それだけ: the gateway's own journal classes in a process of their own, driven by a program of the gateway's
 * tests. They are of no use to anybody outside their room, so nothing here could call them.
 */
public final class MeasuredJournal {
    private static final String PROGRAM = "jp.madoguchi.gateway.journal.MeasuredDesk";
    private static final String LOG = "journal";
    private static final Path SLOW_DISK = Path.of("deploy/bench/target/slow_force.so");

    private final Path gateway;

    MeasuredJournal(Path gateway) {
        this.gateway = gateway;
    }

    /** 遅いディスク: how many microseconds a force lasts at least, for the journal and the bare file alike. */
    public static Optional<String> slowDisk() {
        return Optional.ofNullable(System.getenv("SLOW_FORCE_MICROS"));
    }

    /** What it says of bare file and journal taking turns. */
    public List<String> pace(Path home, int pairs, long millis) throws IOException, InterruptedException {
        return run("pace", home, Integer.toString(pairs), Long.toString(millis));
    }

    /** Leaves a backlog of so many visits there. */
    public void fill(Path home, int entries) throws IOException, InterruptedException {
        run("fill", home, Integer.toString(entries));
    }

    /** Opens what is there and saves one more visit: how many were unsent, and the milliseconds until it was saved. */
    public List<String> open(Path home) throws IOException, InterruptedException {
        return run("open", home);
    }

    /** Saves visits there until it is killed in the middle of it. */
    public void saveUntilKilled(Path home, long millis) throws IOException, InterruptedException {
        Process saving = command("save", home).start();
        // The first line: it is at work.
        if (saving.inputReader().readLine() == null) {
            throw new IllegalStateException("nothing was saved in " + home);
        }
        TimeUnit.MILLISECONDS.sleep(millis);
        saving.destroyForcibly().waitFor();
    }

    private List<String> run(String what, Path home, String... more) throws IOException, InterruptedException {
        Process process = command(what, home, more).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(what + " failed; read " + JavaProcess.log(LOG));
        }
        return said.lines().toList();
    }

    private ProcessBuilder command(String what, Path home, String... more) throws IOException {
        Path libraries = gateway.resolve("target/quarkus-app/lib");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // As bin/madoguchi-gateway starts the gateway.
        command.addAll(List.of("-Xmx160m", "-Xss512k", "-XX:+UseSerialGC"));
        command.addAll(List.of(
                "-cp",
                String.join(
                        ":",
                        gateway.resolve("target/test-classes").toString(),
                        gateway.resolve("target/classes").toString(),
                        gateway.resolve("target/quarkus-app/quarkus/generated-bytecode.jar")
                                .toString(),
                        libraries.resolve("main") + "/*",
                        libraries.resolve("boot") + "/*"),
                PROGRAM,
                what,
                home.toString()));
        command.addAll(List.of(more));
        var process = new ProcessBuilder(command)
                .redirectError(
                        ProcessBuilder.Redirect.appendTo(JavaProcess.log(LOG).toFile()));
        slowDisk()
                .ifPresent(micros -> process.environment()
                        .put("LD_PRELOAD", SLOW_DISK.toAbsolutePath().toString()));
        return process;
    }
}

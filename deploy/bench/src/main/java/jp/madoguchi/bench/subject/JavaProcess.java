package jp.madoguchi.bench.subject;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.bench.load.Memory;

/** 計測されるプロセス: a Java program of its own, with its log beside the table. */
public final class JavaProcess implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(20);

    private final Process process;
    private final Path collections;

    private JavaProcess(Process process, Path collections) {
        this.process = process;
        this.collections = collections;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    /** Starts a program and waits until this address answers with 200. */
    static JavaProcess start(String name, List<String> arguments, Map<String, String> environment, URI ready)
            throws IOException, InterruptedException {
        Path log = log(name);
        Path collections = logs().resolve(name + ".gc.log");
        Files.deleteIfExists(collections);
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xlog:gc:file=" + collections);
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        var started = new JavaProcess(builder.start(), collections);
        started.await(ready, log);
        return started;
    }

    private void await(URI ready, Path log) throws InterruptedException {
        long deadline = System.nanoTime() + START.toNanos();
        while (!answers(ready)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                close();
                throw new IllegalStateException("not ready; read " + log);
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private static boolean answers(URI ready) {
        try {
            HttpURLConnection connection = (HttpURLConnection) ready.toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(2000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Where a program of this name writes what it says. */
    static Path log(String name) throws IOException {
        return Files.createDirectories(logs()).resolve(name + ".log");
    }

    static Path logs() {
        return Path.of("deploy/bench/target/logs");
    }

    /** What its garbage collector did until now. */
    public Collections collections() throws IOException {
        return Collections.read(collections);
    }

    /** What is left on its heap when everything that can go is gone, in MiB. */
    public long liveHeap() throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        new ProcessBuilder(jcmd.toString(), Long.toString(pid()), "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        return collections().heapLast();
    }

    /** The most it ever had resident, in MiB. */
    public long peakMemory() {
        return Memory.peak(process.pid());
    }

    /** Its process id. */
    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, STOP.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        process.destroyForcibly();
    }
}

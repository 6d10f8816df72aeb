package jp.madoguchi.gateway;

import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jp.madoguchi.gateway.clinic.DeskApi;
import jp.madoguchi.testing.Trials;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 配布する書庫: unpacked into an empty folder, set up by its own example, started by its script. */
class ArchiveIT {
    private static final int CANNOT_WORK_AS_SET_UP = 78;
    private static final String NOBODY = "http://127.0.0.1:1";

    @TempDir
    Path folder;

    private @Nullable Process running;
    private Installation gateway;

    @BeforeEach
    void unpack() throws IOException, InterruptedException {
        gateway = Installation.unpack(folder);
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (running != null) {
            running.destroyForcibly().waitFor();
        }
    }

    @Test
    void takesTheFirstPatientAndStillHasHimAfterItWasKilled() throws IOException, InterruptedException {
        gateway.configure(NOBODY);
        assertEquals(0, gateway.script("--prepare").start().waitFor(), gateway::said);
        Map<String, Object> patient = DeskApi.proof("ELIGIBILITY_CERTIFICATE", "見本 一");

        long start = System.nanoTime();
        running = gateway.start();
        Installation.awaitStarted()
                .untilAsserted(() -> assertEquals(201, gateway.take(patient).statusCode()));
        Trials.write(
                "archive",
                List.of("from bin/madoguchi-gateway to the first patient saved: "
                        + (System.nanoTime() - start) / 1_000_000 + " ms"));
        assertTrue(
                memory(running).contains(folder.resolve("lib/classes.jsa").toString()),
                "starts with the classes that were prepared");
        running.destroyForcibly().waitFor();

        running = gateway.start();
        Installation.awaitStarted()
                .untilAsserted(
                        () -> gateway.take(patient).then().statusCode(200).body("repeated", equalTo(true)));
        gateway.desk().get("/desk/balance").then().body("taken", equalTo(1)).body("unsent", greaterThanOrEqualTo(1));
        running.destroy();

        assertTrue(running.waitFor(20, TimeUnit.SECONDS), "stops when it is told to");
        assertEquals(143, running.exitValue());
    }

    @Test
    void aSparePcGoesOnFromTheCopy() throws IOException, InterruptedException {
        gateway.configure(NOBODY);
        Path shared = folder.resolve("shared");
        Path spareHome = Files.createDirectories(folder.resolve("spare"));
        Map<String, Object> patient = DeskApi.proof("ELIGIBILITY_CERTIFICATE", "見本 二");
        running = spareFolder(gateway.script(), shared).start();
        Installation.awaitStarted()
                .untilAsserted(() -> assertEquals(201, gateway.take(patient).statusCode()));
        Instant taken = Instant.now();
        await().until(() -> copiedAt(shared).filter(taken::isBefore).isPresent());
        running.destroyForcibly().waitFor();

        ProcessBuilder spare = spareFolder(gateway.script("--take-over"), shared);
        spare.environment().put("GATEWAY_HOME", spareHome.toString());
        running = spare.start();
        assertEquals(1, running.waitFor(), "without the key it does not begin");
        assertTrue(gateway.said().contains("key-missing"), gateway.said());
        Files.copy(folder.resolve("home/device.key"), spareHome.resolve("device.key"));
        running = spare.start();

        Installation.awaitStarted()
                .untilAsserted(
                        () -> gateway.take(patient).then().statusCode(200).body("repeated", equalTo(true)));
        gateway.desk().get("/desk/balance").then().body("taken", equalTo(1)).body("unsent", greaterThanOrEqualTo(1));
        assertTrue(gateway.said().contains("taking over the journal as it was at"), gateway.said());
    }

    private static ProcessBuilder spareFolder(ProcessBuilder script, Path shared) {
        script.environment().put("GATEWAY_SPARE_FOLDER", shared.toString());
        return script;
    }

    private static Optional<Instant> copiedAt(Path shared) throws IOException {
        if (Files.notExists(shared)) {
            return Optional.empty();
        }
        try (Stream<Path> all = Files.walk(shared)) {
            return all.filter(file -> file.endsWith("current"))
                    .map(Installation::text)
                    .map(said -> Instant.parse(said.strip().split(" ")[1]))
                    .max(Instant::compareTo);
        }
    }

    @Test
    void saysWhatIsMissingAndWhatToDo() throws IOException, InterruptedException {
        Files.copy(folder.resolve("conf/gateway.env.example"), folder.resolve("conf/gateway.env"));

        running = gateway.script().start();

        assertEquals(CANNOT_WORK_AS_SET_UP, running.waitFor());
        assertEquals(
                "madoguchi-gateway: GATEWAY_ID が設定されていません",
                gateway.said().lines().findFirst().orElse(""));
    }

    @Test
    void refusesAJavaThatIsTooOldAndALineItCannotRead() throws IOException, InterruptedException {
        gateway.configure(NOBODY);
        Path old = Files.createDirectories(folder.resolve("old/bin")).resolve("java");
        Files.writeString(old, "#!/bin/sh\necho '    java.specification.version = 11' >&2\n");
        assertTrue(old.toFile().setExecutable(true));
        ProcessBuilder withOldJava = gateway.script("--check");
        withOldJava.environment().put("JAVA_HOME", folder.resolve("old").toString());
        assertEquals(CANNOT_WORK_AS_SET_UP, withOldJava.start().waitFor());
        assertTrue(gateway.said().contains("Java 11 では動きません"), gateway.said());

        assertEquals(0, gateway.script("--check").start().waitFor());

        Path settings = folder.resolve("conf/gateway.env");
        Files.writeString(settings, Files.readString(settings) + "GATEWAY_X$(touch ran)=1\n");
        assertEquals(CANNOT_WORK_AS_SET_UP, gateway.script("--check").start().waitFor());
        assertTrue(Files.notExists(folder.resolve("ran")));
    }

    /** The files it has mapped. */
    private static String memory(Process process) {
        return Installation.text(Path.of("/proc", Long.toString(process.pid()), "maps"));
    }
}

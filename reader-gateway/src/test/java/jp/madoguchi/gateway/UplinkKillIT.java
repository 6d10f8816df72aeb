package jp.madoguchi.gateway;

import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import jp.madoguchi.gateway.clinic.DeskApi;
import jp.madoguchi.gateway.clinic.FrontDoor;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.testing.Trials;
import jp.madoguchi.web.Roles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 送りかけて殺される (F01): the installed gateway is killed while it saves, while it sends, when its batch was taken and the
 * answer is lost, and when the answer has just come. After the last start everything that was called saved has
 * arrived, once, as it was and in order.
 */
class UplinkKillIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int LONGEST_MILLIS = 300;
    private static final int AFTERWARDS_MILLIS = 10;

    @TempDir
    Path folder;

    private final long seed = System.nanoTime();
    private final Random chance = new Random(seed);
    private final Set<String> tried = new HashSet<>();
    private final Set<String> saved = new HashSet<>();
    private FrontDoor door;
    private Installation gateway;
    private @Nullable Process running;

    @BeforeEach
    void install() throws IOException, InterruptedException {
        door = new FrontDoor();
        gateway = Installation.unpack(folder);
        // What is spread over ten seconds, so that clinics do not come back all at once, would be killed unsent.
        gateway.configure("http://127.0.0.1:" + door.port(), "GATEWAY_RETURN_WINDOW=100ms");
        assertEquals(0, gateway.script("--prepare").start().waitFor(), gateway::said);
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (running != null) {
            running.destroyForcibly().waitFor();
        }
    }

    @Test
    void whatWasSavedArrivesOnceWheneverTheGatewayIsKilled() throws IOException, InterruptedException {
        int kills = Trials.of(3, 200);
        for (int kill = 0; kill < kills; kill++) {
            Process started = start();
            Moment moment = Moment.values()[kill % Moment.values().length];
            int batches = door.batches().size();
            if (moment == Moment.TAKEN_BUT_NOT_TOLD) {
                door.loseNextAnswer();
            }
            Thread killer = killer(started, moment, batches);
            while (take()) {
                // Until there is nobody to take anybody.
            }
            killer.join();
        }

        start();
        await().untilAsserted(() ->
                gateway.desk().get("/desk/balance").then().statusCode(200).body("unsent", equalTo(0)));
        check();
        Trials.write(
                "kills-sending",
                "%d kills of the installed gateway, %d visits saved, %d entries arrived: 0 lost, 0 twice, seed %d"
                        .formatted(kills, saved.size(), door.taken().size(), seed));
    }

    private Process start() throws IOException {
        Process started = gateway.start();
        running = started;
        Installation.awaitStarted()
                .until(() -> gateway.desk().get("/desk/state").statusCode() == 200);
        return started;
    }

    /** Kills at a moment of this kind: at the latest when so much time is over. */
    private Thread killer(Process gatewayProcess, Moment moment, int batches) {
        int wait = chance.nextInt(moment == Moment.WHENEVER ? LONGEST_MILLIS : AFTERWARDS_MILLIS);
        Thread killer = new Thread(() -> {
            if (moment != Moment.WHENEVER) {
                await().pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofMillis(1))
                        .until(() -> door.batches().size() > batches);
            }
            LockSupport.parkNanos(1_000_000L * wait);
            gatewayProcess.destroyForcibly();
        });
        killer.start();
        return killer;
    }

    /** Whether there was still somebody to take a patient; what was on its way then may have been saved or not. */
    private boolean take() throws IOException, InterruptedException {
        Map<String, Object> patient = DeskApi.proof("ELIGIBILITY_CERTIFICATE", "見本 一");
        String visit = String.valueOf(patient.get("visitId"));
        tried.add(visit);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gateway.port() + "/desk/visits"))
                .header("Authorization", "Bearer " + TestTokens.clinic(Roles.GENERAL))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(patient)))
                .build();
        int status;
        try {
            status =
                    CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException killed) {
            return false;
        }
        assertEquals(201, status);
        saved.add(visit);
        return true;
    }

    private static String visit(UplinkEntry entry) {
        try {
            return JSON.readTree(entry.body()).path("visitId").asText();
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private void check() {
        String which = "seed " + seed;
        List<UplinkEntry> arrived = door.taken();
        assertEquals(
                LongStream.rangeClosed(1, arrived.size()).boxed().toList(),
                arrived.stream().map(UplinkEntry::sequence).toList(),
                which);
        assertEquals(0, door.mistaken(), which);
        List<String> visits = arrived.stream()
                .filter(entry -> entry.type().equals(EventType.VISIT_RECORDED.wire()))
                .map(UplinkKillIT::visit)
                .toList();
        Set<String> there = new HashSet<>(visits);
        assertEquals(visits.size(), there.size(), which + ": twice");
        assertTrue(there.containsAll(saved), which + ": lost");
        assertTrue(tried.containsAll(there), which + ": invented");
    }

    /** 殺すとき. */
    private enum Moment {
        /** While it saves, mostly. */
        WHENEVER,
        /** The batch was taken, its answer never comes. */
        TAKEN_BUT_NOT_TOLD,
        /** The answer has just left, and is noted or not. */
        JUST_TOLD
    }
}

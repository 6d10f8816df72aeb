package jp.madoguchi.outage.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.GatewayMode;
import jp.madoguchi.contracts.event.GatewayStatusChanged;
import jp.madoguchi.contracts.event.IncidentScope;
import jp.madoguchi.contracts.event.Topic;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.Clinic;
import jp.madoguchi.outage.OutageConfig;
import jp.madoguchi.outage.domain.Correlation;
import jp.madoguchi.outage.domain.Extent;
import jp.madoguchi.outage.domain.Inference;
import jp.madoguchi.outage.domain.Network;
import jp.madoguchi.outage.domain.RegisteredClinic;
import jp.madoguchi.outage.domain.Sign;
import jp.madoguchi.runtime.EventJson;
import jp.madoguchi.web.IdentifierJson;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The stream with the driver of its library: the clock of the test is the only one. */
class InferenceStreamTest {
    private static final Instant BEGIN = Instant.parse("2026-11-21T01:00:00Z");
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final String MODEL = "A2";
    private static final Map<String, String> FACES_GONE = Map.of("cluster", "CLOSED", "face-folder", "OPEN");
    private static final ObjectMapper JSON = IdentifierJson.mapper();
    private static final OutageConfig CONFIG = new SmallRyeConfigBuilder()
            .withMapping(OutageConfig.class)
            .withConverter(Duration.class, 200, new DurationConverter())
            .build()
            .getConfigMapping(OutageConfig.class);

    private final List<RegisteredClinic> clinics = IntStream.range(0, 54)
            .mapToObj(number -> clinic(number < 14 ? "東3" : "西" + number % 4, number % 3 == 0 ? MODEL : null))
            .toList();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private List<Sign> seen = List.of();
    private Instant seenAt = BEGIN;

    private final TopologyTestDriver driver = new TopologyTestDriver(
            new InferenceTopology(new EventJson(JSON), JSON, meters, CONFIG, this::look).build(),
            new Properties(),
            BEGIN);
    private final TestInputTopic<String, byte[]> statuses =
            driver.createInputTopic(Topic.GATEWAY_STATUS.wire(), new StringSerializer(), new ByteArraySerializer());
    private Instant now = BEGIN;

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void namesALineThatFallsSilentInLessThanTwoMinutes() {
        beat(12, List.of());
        Instant cut = now;
        List<RegisteredClinic> silent = clinics.subList(0, 12);
        while (infer().isEmpty() && now.isBefore(cut.plusSeconds(120))) {
            beat(1, silent);
        }

        Inference inference = infer().get(0);
        assertEquals(new Extent(IncidentScope.LINE, "東3"), inference.extent());
        assertEquals(12, inference.evidence().affected());
        assertEquals(14, inference.evidence().total());
        assertEquals(Cause.LINE_DOWN, inference.fault().cause());
        assertTrue(now.isBefore(cut.plusSeconds(60)), now.toString());
    }

    @Test
    void namesALineWhoseGatewaysSaySo() {
        beat(12, List.of());
        for (RegisteredClinic clinic : clinics.subList(0, 12)) {
            say(clinic, GatewayMode.DEGRADED, Cause.CLUSTER_UNREACHABLE);
        }
        beat(1, clinics.subList(0, 12));

        assertEquals(List.of(new Extent(IncidentScope.LINE, "東3")), extents());
        assertEquals(Cause.CLUSTER_UNREACHABLE, infer().get(0).fault().cause());
    }

    @Test
    void namesAModelWhoseBreakersOpenInLessThanTwoMinutes() {
        beat(12, List.of());
        Instant broke = now;
        List<RegisteredClinic> broken = clinics.stream()
                .filter(clinic -> MODEL.equals(clinic.terminal()))
                .toList();
        while (infer().isEmpty() && now.isBefore(broke.plusSeconds(120))) {
            broken.forEach(clinic -> say(clinic, GatewayMode.NORMAL, null, BEGIN, FACES_GONE));
            beat(1, broken);
        }

        Inference inference = infer().get(0);
        assertEquals(new Extent(IncidentScope.TERMINAL, MODEL), inference.extent());
        assertEquals(18, inference.evidence().affected());
        assertEquals(broke, inference.evidence().since());
        assertEquals(Cause.READER_BROKEN, inference.fault().cause());
        assertTrue(now.isBefore(broke.plusSeconds(60)), now.toString());
    }

    @Test
    void keepsSilentAboutThreeClinicsADayWithOneFailingPc() {
        Map<RegisteredClinic, Instant> failed = new LinkedHashMap<>();
        for (int number = 0; number < 9; number += 3) {
            beat(12, List.copyOf(failed.keySet()));
            failed.put(clinics.get(number), now);
            for (int minutes = 0; minutes < 20; minutes++) {
                failed.forEach(
                        (clinic, since) -> say(clinic, GatewayMode.DEGRADED, Cause.READER_BROKEN, since, FACES_GONE));
                beat(6, List.copyOf(failed.keySet()));
                failed.forEach(
                        (clinic, since) -> say(clinic, GatewayMode.DEGRADED, Cause.READER_BROKEN, since, FACES_GONE));
                assertEquals(List.of(), extents());
            }
        }
        assertEquals(3, failed.size());
    }

    @Test
    void forgetsAGatewayThatIsHeardOfNoMore() {
        beat(12, List.of());
        RegisteredClinic closed = clinics.get(0);
        beat(60, List.of(closed));
        boolean isKept = isSeen(closed);
        beat(60, List.of(closed));

        assertTrue(isKept);
        assertFalse(isSeen(closed));
        assertEquals(53, seen.size());
    }

    @Test
    void listensBeforeItTellsWhoIsSilent() {
        say(clinics.get(0), GatewayMode.NORMAL, null);
        pass(HEARTBEAT.multipliedBy(3));

        assertEquals(BEGIN, seenAt);
        pass(HEARTBEAT);
        assertEquals(BEGIN.plusSeconds(40), seenAt);
        assertEquals(1, seen.size());
    }

    @Test
    void passesByWhatItCannotRead() {
        statuses.pipeInput("x", "{\"no\":".getBytes(UTF_8), now);
        statuses.pipeInput("x", null, now);
        say(clinics.get(0), GatewayMode.NORMAL, null);
        pass(HEARTBEAT.multipliedBy(4));

        assertEquals(1, seen.size());
        assertEquals(2, meters.counter("madoguchi.inference.unreadable").count());
    }

    @Test
    void isNotMisledByAClockThatIsAhead() {
        beat(12, List.of());
        statuses.pipeInput(
                "ahead",
                json(status(clinics.get(0), GatewayMode.NORMAL, null, now, Map.of())),
                now.plusSeconds(86_400));
        beat(4, List.of());

        assertEquals(54, seen.size());
        assertTrue(seen.stream().noneMatch(sign -> sign.heardAt().isAfter(now)));
    }

    private void look(List<Sign> signs, Instant at) {
        seen = signs;
        seenAt = at;
    }

    /** So many heartbeats of all but these. */
    private void beat(int times, List<RegisteredClinic> silent) {
        Set<RegisteredClinic> quiet = Set.copyOf(silent);
        for (int i = 0; i < times; i++) {
            clinics.stream()
                    .filter(clinic -> !quiet.contains(clinic))
                    .forEach(clinic -> say(clinic, GatewayMode.NORMAL, null));
            pass(HEARTBEAT);
        }
    }

    private void pass(Duration time) {
        for (long passed = 0; passed < time.toSeconds(); passed += HEARTBEAT.toSeconds()) {
            driver.advanceWallClockTime(HEARTBEAT);
            now = now.plus(HEARTBEAT);
        }
    }

    private void say(RegisteredClinic clinic, GatewayMode mode, @Nullable Cause cause) {
        say(clinic, mode, cause, now, Map.of());
    }

    private void say(
            RegisteredClinic clinic,
            GatewayMode mode,
            @Nullable Cause cause,
            Instant since,
            Map<String, String> breakers) {
        GatewayStatusChanged status = status(clinic, mode, cause, since, breakers);
        statuses.pipeInput(status.key(), json(status), now);
    }

    private GatewayStatusChanged status(
            RegisteredClinic clinic,
            GatewayMode mode,
            @Nullable Cause cause,
            Instant since,
            Map<String, String> breakers) {
        UUID gateway = UUID.nameUUIDFromBytes(clinic.institution().wire().getBytes(UTF_8));
        return new GatewayStatusChanged(gateway, clinic.institution(), mode, cause, breakers, 0, null, since, now);
    }

    private static byte[] json(GatewayStatusChanged status) {
        try {
            return JSON.writeValueAsBytes(status);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private List<Extent> extents() {
        return infer().stream().map(Inference::extent).toList();
    }

    private List<Inference> infer() {
        Function<InstitutionCode, Set<Extent>> extents =
                clinics.stream().collect(toMap(RegisteredClinic::institution, RegisteredClinic::extents))::get;
        return Correlation.infer(
                Network.of(seen, extents, seenAt, CONFIG.inference().silentAfter()), seenAt);
    }

    private boolean isSeen(RegisteredClinic clinic) {
        return seen.stream().anyMatch(sign -> sign.institution().equals(clinic.institution()));
    }

    private static RegisteredClinic clinic(String line, @Nullable String terminal) {
        return new RegisteredClinic(Clinic.fresh().code(), "診療所", null, line, null, terminal, "0312345678");
    }
}

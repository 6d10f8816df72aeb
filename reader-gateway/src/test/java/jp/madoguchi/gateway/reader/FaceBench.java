package jp.madoguchi.gateway.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.application.CardDesk;
import jp.madoguchi.gateway.domain.DeskFixture;
import jp.madoguchi.gateway.domain.Presentation;
import jp.madoguchi.gateway.journal.JournalFixture;

/** 読み取りの作業台: the reader of face results over a real folder and a real journal, with a clock that can be set. */
final class FaceBench implements AutoCloseable {
    final Path face;
    final GatewayConfig config;
    final JournalFixture journal;
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final ParkedFolder parked;
    final FaceReader reader;
    final CardDesk desk;
    final Clock clock;
    final FaceFolder folder;
    private final FaceXml xml;
    private Instant now = DeskFixture.NOW;

    FaceBench(Path home) {
        face = home.resolve("face");
        config = config(home, face);
        InstantSource watch = () -> now;
        clock = watch.withZone(ZoneOffset.UTC);
        journal = new JournalFixture(home);
        desk = new CardDesk(journal.presentations(), clock);
        parked = new ParkedFolder(config, clock, meters);
        reader = new FaceReader(desk.presentCard(), desk.askForPatient(), parked, meters, Duration.ofMillis(300));
        folder = new FaceFolder(face, config.faceSettle(), clock);
        xml = new FaceXml(config.institution());
    }

    private static GatewayConfig config(Path home, Path face) {
        return new SmallRyeConfigBuilder()
                .withMapping(GatewayConfig.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withDefaultValues(Map.of(
                        "gateway.home", home.toString(),
                        "gateway.face-folder", face.toString(),
                        "gateway.id", "0193a000-0000-7000-8000-000000000001",
                        "gateway.institution", DeskFixture.CLINIC.wire(),
                        "gateway.uplink-url", "http://127.0.0.1:1",
                        "gateway.identity-keys-path", "keys",
                        "gateway.identity-token-path", "token",
                        "gateway.identity-authorization-path", "authorize",
                        "gateway.face-interval", "20ms"))
                .build()
                .getConfigMapping(GatewayConfig.class);
    }

    Path file(String name) {
        return face.resolve("OQSsiquc01res_face_" + name + "_20261120090000.xml");
    }

    /** A card's result falls into the folder. */
    void drop(String name) throws IOException {
        Files.createDirectories(face);
        Files.write(file(name), FaceXmlTest.card(name).getBytes(UTF_8));
    }

    void look() {
        reader.look(folder, xml);
    }

    void later(Duration time) {
        now = now.plus(time);
    }

    List<Presentation> waiting() {
        return JournalFixture.now(journal.presentations().waiting(Instant.EPOCH));
    }

    double count(String outcome) {
        return meters.counter("madoguchi.face.files", "outcome", outcome).count();
    }

    @Override
    public void close() {
        journal.close();
    }
}

package jp.madoguchi.gateway.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.madoguchi.contracts.id.Sha256;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.TestSettings;
import jp.madoguchi.gateway.application.CardDesk;
import jp.madoguchi.gateway.application.DeskTime;
import jp.madoguchi.gateway.application.PresentCard;
import jp.madoguchi.gateway.application.ReaderDesk;
import jp.madoguchi.gateway.application.Uptime;
import jp.madoguchi.gateway.domain.DeskFixture;
import jp.madoguchi.gateway.domain.FaceResult;
import jp.madoguchi.gateway.domain.Presentation;
import jp.madoguchi.gateway.journal.JournalFixture;
import jp.madoguchi.gateway.journal.ReaderStores;
import org.jspecify.annotations.Nullable;

/** 読み取りの作業台: the reader of face results over a real folder and a real journal, with a clock that can be set. */
final class FaceBench implements AutoCloseable {
    final Path face;
    final GatewayConfig config;
    final JournalFixture journal;
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final ParkedFolder parked;
    final FaceReader reader;
    final CardDesk desk;
    final ReaderStores stores;
    final Uptime uptime;
    final FaceFolder folder;
    private final FaceXml xml;
    final DeskTime time = DeskTime.proven(DeskFixture.NOW);
    private final PresentCard presentCard;

    FaceBench(Path home) {
        this(home, Map.of(), null);
    }

    /** With these settings besides, and with this clock instead of one that can be set. */
    FaceBench(Path home, Map<String, String> settings, @Nullable Clock running) {
        face = home.resolve("face");
        config = TestSettings.of(home, settings);
        Clock clock = running == null ? time.clock() : running;
        uptime = running == null ? time.uptime() : new Uptime();
        journal = new JournalFixture(home);
        desk = new CardDesk(journal.presentations(), clock);
        stores = new ReaderStores(journal);
        presentCard = new ReaderDesk(stores, config, clock).presentCard();
        parked = new ParkedFolder(config, running == null ? time.desk() : DeskTime.desk(running), uptime, meters);
        reader = new FaceReader(presentCard, desk.askForPatient(), parked, meters, Duration.ofMillis(300));
        folder = new FaceFolder(face, config.faceSettle(), uptime);
        xml = new FaceXml(config.institution());
    }

    Path file(String name) {
        return face.resolve("OQSsiquc01res_face_" + name + "_20261120090000.xml");
    }

    /** A card's result falls into the folder. */
    void drop(String name) throws IOException {
        Files.createDirectories(face);
        Files.write(file(name), FaceXmlTest.card(name).getBytes(UTF_8));
    }

    /** A gateway that is killed right after its commit: the card is kept, and nobody asks. */
    void keepAndAskNobody(String name) throws IOException {
        byte[] content = Files.readAllBytes(file(name));
        FaceResult card = xml.read(content)
                .match(
                        result -> result,
                        unfinished -> {
                            throw new AssertionError(unfinished);
                        },
                        refused -> {
                            throw new AssertionError(refused);
                        });
        JournalFixture.now(presentCard.present(card, Sha256.hex(content), content));
    }

    void look() {
        reader.look(folder, xml);
    }

    void later(Duration passing) {
        time.pass(passing);
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

package jp.madoguchi.gateway.reader;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import jp.madoguchi.gateway.application.AskForPatient;
import jp.madoguchi.gateway.application.JournalUnavailable;
import jp.madoguchi.gateway.application.PresentCard;
import jp.madoguchi.gateway.domain.FaceResult;
import jp.madoguchi.gateway.domain.Presentation;
import org.jboss.logging.Logger;

/**
 * 結果ファイルを一つずつ取り込む: kept durably first, moved away second, so that a crash between the two ends in a known duplicate.
 */
@ApplicationScoped
class FaceReader {
    private static final Logger LOG = Logger.getLogger(FaceReader.class);
    private static final Duration LONGEST_COMMIT = Duration.ofSeconds(10);

    private final PresentCard presentCard;
    private final AskForPatient askForPatient;
    private final MeterRegistry meters;

    FaceReader(PresentCard presentCard, AskForPatient askForPatient, MeterRegistry meters) {
        this.presentCard = presentCard;
        this.askForPatient = askForPatient;
        this.meters = meters;
    }

    /** Looks once and takes in whatever is ready. */
    void look(FaceFolder folder, FaceXml xml) {
        try {
            for (FaceFolder.Still still : folder.still()) {
                take(folder, xml, still);
            }
        } catch (IOException unreachable) {
            count("unreachable");
            LOG.warnf("face folder: %s", unreachable.getClass().getSimpleName());
        } catch (JournalUnavailable notNow) {
            // The files stay where they are until the journal takes them.
            LOG.warnf("face result not kept: %s", notNow.getMessage());
        }
    }

    private void take(FaceFolder folder, FaceXml xml, FaceFolder.Still still) throws IOException {
        if (still.isTooLarge()) {
            park(folder, still.file(), "too-large");
            return;
        }
        byte[] content = Files.readAllBytes(still.file());
        Optional<String> refusal = xml.read(content)
                .match(
                        result -> {
                            keep(result, FaceFolder.hash(content));
                            return Optional.empty();
                        },
                        unfinished -> Optional.of(still.isSettled() ? unfinished : ""),
                        Optional::of);
        if (refusal.isEmpty()) {
            folder.done(still.file());
        } else if (!refusal.get().isEmpty()) {
            park(folder, still.file(), refusal.get());
        }
    }

    private void keep(FaceResult result, String hash) {
        Optional<Presentation> kept = presentCard.present(result, hash).await().atMost(LONGEST_COMMIT);
        count(kept.isPresent() ? "presented" : "duplicate");
        kept.ifPresent(presentation -> askForPatient
                .ask(presentation)
                .subscribe()
                .with(
                        asked -> LOG.debug("card asked"),
                        failure -> LOG.warnf(
                                "answer not kept: %s", failure.getClass().getSimpleName())));
    }

    private void park(FaceFolder folder, Path file, String reason) throws IOException {
        folder.park(file, reason);
        count("parked");
        LOG.warnf("face result parked: %s", reason);
    }

    private void count(String outcome) {
        meters.counter("madoguchi.face.files", "outcome", outcome).increment();
    }
}

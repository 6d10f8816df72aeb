package jp.madoguchi.gateway.reader;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.contracts.id.Sha256;
import jp.madoguchi.gateway.application.AskForPatient;
import jp.madoguchi.gateway.application.JournalUnavailable;
import jp.madoguchi.gateway.application.KeptCard;
import jp.madoguchi.gateway.application.PresentCard;
import jp.madoguchi.gateway.domain.FaceResult;
import jp.madoguchi.gateway.domain.Presentation;
import org.jboss.logging.Logger;

/**
 * 結果ファイルを一つずつ取り込む: kept durably first, deleted second, so that a crash between the two ends in a known duplicate.
 * What fails leaves the file where it is, to be tried again.
 */
@ApplicationScoped
class FaceReader {
    private static final Logger LOG = Logger.getLogger(FaceReader.class);
    private static final Duration LONGEST_COMMIT = Duration.ofSeconds(10);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT_AT_DESK = Duration.ofMinutes(30);

    private final PresentCard presentCard;
    private final AskForPatient askForPatient;
    private final ParkedFolder parked;
    private final MeterRegistry meters;
    private final Duration longestCommit;
    private volatile boolean isReachable = true;

    @Inject
    FaceReader(PresentCard presentCard, AskForPatient askForPatient, ParkedFolder parked, MeterRegistry meters) {
        this(presentCard, askForPatient, parked, meters, LONGEST_COMMIT);
    }

    FaceReader(
            PresentCard presentCard,
            AskForPatient askForPatient,
            ParkedFolder parked,
            MeterRegistry meters,
            Duration longestCommit) {
        this.longestCommit = longestCommit;
        this.presentCard = presentCard;
        this.askForPatient = askForPatient;
        this.parked = parked;
        this.meters = meters;
    }

    /** Whether the last look could list the folder. */
    boolean isReachable() {
        return isReachable;
    }

    /** Looks once and takes in whatever is ready. */
    void look(FaceFolder folder, FaceXml xml) {
        try {
            List<FaceFolder.Still> ready = folder.still();
            parked.halves().tryAgain(content -> isTaken(content, xml));
            for (FaceFolder.Still still : ready) {
                tryToTake(folder, xml, still);
            }
            isReachable = true;
        } catch (IOException unreachable) {
            count("unreachable");
            if (isReachable) {
                LOG.warnf("face folder: %s", unreachable.getClass().getSimpleName());
            }
            isReachable = false;
        } catch (JournalUnavailable | TimeoutException notNow) {
            // The files stay where they are until the journal takes them.
            count("not-kept");
            LOG.warnf("face result not kept: %s", notNow.getClass().getSimpleName());
        }
        parked.sweep();
    }

    private void tryToTake(FaceFolder folder, FaceXml xml, FaceFolder.Still still) {
        folder.putOff(still.file());
        try {
            take(folder, xml, still);
            folder.release(still.file());
        } catch (IOException stuck) {
            count("stuck");
            LOG.warnf("face result left: %s", stuck.getClass().getSimpleName());
        }
    }

    private void take(FaceFolder folder, FaceXml xml, FaceFolder.Still still) throws IOException {
        if (still.isTooLarge()) {
            park(still, "too-large");
            return;
        }
        byte[] content = Files.readAllBytes(still.file());
        Optional<String> refusal = xml.read(content)
                .match(
                        result -> {
                            keep(result, content);
                            return Optional.empty();
                        },
                        unfinished -> Optional.of(still.isSettled() ? unfinished : ""),
                        Optional::of);
        if (refusal.isEmpty()) {
            parked.halves().superseded(still.file(), content);
            folder.delete(still.file());
        } else if (!refusal.get().isEmpty()) {
            park(still, refusal.get());
        }
    }

    private boolean isTaken(byte[] content, FaceXml xml) {
        return xml.read(content)
                .match(
                        result -> {
                            keep(result, content);
                            return true;
                        },
                        unfinished -> false,
                        refused -> false);
    }

    /**
     * Waits for the commit. A commit that comes after the wait counts all the same and asks for its patient. So does a
     * known duplicate whose patient still waits for an answer: whoever was to ask for him may have been stopped.
     */
    private void keep(FaceResult result, byte[] content) {
        presentCard
                .present(result, Sha256.hex(content), content)
                .invoke(this::kept)
                .memoize()
                .indefinitely()
                .await()
                .atMost(longestCommit);
    }

    private void kept(KeptCard kept) {
        count(kept.isNew() ? "presented" : "duplicate");
        Optional.ofNullable(kept.waiting()).filter(Presentation::isUnanswered).ifPresent(this::ask);
    }

    /** Asks, on no thread of the reader's or the journal's, and again while the answer cannot be kept. */
    private void ask(Presentation presentation) {
        Uni.createFrom()
                .deferred(() -> askForPatient.ask(presentation))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onFailure(JournalUnavailable.class)
                .retry()
                .withBackOff(FIRST_RETRY, LONGEST_PAUSE)
                .expireIn(LONGEST_WAIT_AT_DESK.toMillis())
                .subscribe()
                .with(asked -> LOG.debug("card asked"), failure -> {
                    count("answer-not-kept");
                    LOG.warnf("answer not kept: %s", failure.getClass().getSimpleName());
                });
    }

    private void park(FaceFolder.Still still, String reason) throws IOException {
        parked.put(still.file(), reason);
        parked.halves().added();
        count("parked");
        LOG.warnf("face result parked: %s", reason);
    }

    private void count(String outcome) {
        meters.counter("madoguchi.face.files", "outcome", outcome).increment();
    }
}

package jp.madoguchi.gateway.uplink;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.contracts.uplink.EntryAnswer;
import jp.madoguchi.contracts.uplink.UplinkBatch;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import jp.madoguchi.contracts.uplink.UplinkReceipt;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.application.Journal;
import org.jboss.logging.Logger;

/**
 * 一括送信: sends as many entries at once as the door takes and the line carries. What the door refuses as a whole is
 * sent in halves; the one entry that remains goes up without its body, so that the chain goes on over it, and is
 * parked with the reason. Its body stays here. So does the one that a door which answers the probes fails over again
 * and again ({@link StuckHead}).
 */
@Singleton
class Batches {
    private static final Logger LOG = Logger.getLogger(Batches.class);
    private static final String DOOR_FAILED = "door-failed";
    private static final Duration LIMIT = Duration.ofSeconds(10);
    /** The door takes bodies up to 1 MiB; texts grow when they are quoted inside the batch. */
    private static final int MOST_BYTES = 400_000;

    private final Breakers breakers;
    private final Doors doors;
    private final GatewayConfig config;
    private final Journal journal;
    private final StuckHead stuck = new StuckHead();
    private volatile BatchSize size = BatchSize.FIRST;

    Batches(Breakers breakers, Doors doors, GatewayConfig config, Journal journal) {
        this.breakers = breakers;
        this.doors = doors;
        this.config = config;
        this.journal = journal;
    }

    /** The line has come back, and may be another one. */
    void afresh() {
        size = BatchSize.FIRST;
    }

    /** How many entries the next one may hold. */
    int most() {
        return size.entries();
    }

    /** Sends these in their order, or the first of them if the door does not take them all together. */
    Uni<Sent> send(List<UplinkEntry> batch) {
        return parts(batch)
                .invoke(sent -> stuck.moved())
                .onFailure(Problems::isWithoutReason)
                .invoke(failure -> stuck.failed(batch.get(0).sequence()));
    }

    private Uni<Sent> parts(List<UplinkEntry> batch) {
        return post(batch)
                .onFailure(failure -> Problems.isOfTheWhole(failure) || isStuck(batch, failure))
                .recoverWithUni(failure -> batch.size() > 1 ? inHalves(batch) : alone(batch.get(0), failure));
    }

    private boolean isStuck(List<UplinkEntry> batch, Throwable failure) {
        return Problems.isWithoutReason(failure) && stuck.isAt(batch.get(0).sequence());
    }

    private Uni<Sent> inHalves(List<UplinkEntry> batch) {
        size = BatchSize.halfOf(batch.size());
        return parts(batch.subList(0, size.entries()));
    }

    /** Where even the bare entry is refused, or nobody of the house has spoken, the fault lies elsewhere: as before. */
    private Uni<Sent> alone(UplinkEntry entry, Throwable failure) {
        Optional<String> code = Problems.codeOfTheWhole(failure)
                .or(() -> isStuck(List.of(entry), failure) ? Optional.of(DOOR_FAILED) : Optional.empty());
        return code.isEmpty()
                ? Uni.createFrom().failure(failure)
                : post(List.of(bare(entry))).map(sent -> sent.parkedFor(code.get()));
    }

    private static UplinkEntry bare(UplinkEntry entry) {
        return new UplinkEntry(
                entry.sequence(),
                entry.id(),
                entry.type(),
                entry.occurredAt(),
                entry.clockOffsetMillis(),
                entry.previousHash(),
                entry.hash(),
                "");
    }

    private Uni<Sent> post(List<UplinkEntry> batch) {
        long start = System.nanoTime();
        return breakers.cluster()
                .call(LIMIT, () -> doors.entries().take(new UplinkBatch(config.id(), journal.identity(), batch)))
                .invoke(receipt -> size = size.after(batch.size(), Duration.ofNanos(System.nanoTime() - start)))
                .onFailure(Batches::isOfTheLine)
                .invoke(failure -> size = size.afterFailure(batch.size()))
                .map(receipt -> new Sent(batch, receipt));
    }

    /** Who answers in words got the batch. */
    private static boolean isOfTheLine(Throwable failure) {
        return !(failure instanceof Busy) && !Problems.isAnswer(failure);
    }

    /** The first of these, not more than so many, and as many as fit into one body. */
    static List<UplinkEntry> fitting(List<UplinkEntry> entries, int most) {
        List<UplinkEntry> batch = new ArrayList<>();
        int bytes = 0;
        for (UplinkEntry entry : entries) {
            bytes += entry.body().getBytes(StandardCharsets.UTF_8).length;
            if (!batch.isEmpty() && (bytes > MOST_BYTES || batch.size() == most)) {
                break;
            }
            batch.add(entry);
        }
        return batch;
    }

    /** 送ったもの, and what became of it. */
    record Sent(List<UplinkEntry> batch, UplinkReceipt receipt) {
        /** Whether the cluster is further now than where this began. */
        boolean hasProgressed() {
            return receipt.nextSequence() > batch.get(0).sequence();
        }

        /** Whether the cluster has it all, and said so of each. */
        boolean isWhollyAnswered() {
            return receipt.nextSequence() == last() + 1 && receipt.answers().size() == batch.size();
        }

        long last() {
            return batch.get(batch.size() - 1).sequence();
        }

        /** The same; what was refused was refused for this, and not for the body it went without. */
        private Sent parkedFor(String code) {
            LOG.errorf("entry %d is not taken by the cluster: %s", last(), code);
            List<EntryAnswer> answers = receipt.answers().stream()
                    .map(answer -> answer.outcome() == EntryAnswer.Outcome.REFUSED
                            ? new EntryAnswer(answer.sequence(), answer.id(), answer.outcome(), code)
                            : answer)
                    .toList();
            return new Sent(batch, new UplinkReceipt(answers, receipt.nextSequence()));
        }
    }
}

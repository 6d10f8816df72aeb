package jp.madoguchi.gateway.uplink;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import jp.madoguchi.contracts.uplink.EntryAnswer;
import jp.madoguchi.contracts.uplink.UplinkBatch;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import jp.madoguchi.contracts.uplink.UplinkReceipt;
import org.jspecify.annotations.Nullable;

/**
 * 動かす時間の中の中央と回線: takes the entries of many gateways, one batch after the other, each entry once and in the order
 * of its chain. Its line takes its time both ways, and while it is cut neither a question nor an answer comes through.
 */
final class VirtualCenter {
    static final Duration ROUND_TRIP = Duration.ofMillis(20);

    private static final Duration A_BATCH = Duration.ofMillis(5);
    private static final Duration AN_ENTRY = Duration.ofMillis(1);
    /** When who sends a batch has waited long enough. */
    private static final Duration GIVEN_UP = Duration.ofSeconds(10);

    private final VirtualTime time;
    private final Map<UUID, List<UplinkEntry>> taken = new HashMap<>();
    private boolean isCut;
    private boolean isCutByTheNext;
    private long free;
    private int repeated;
    private int pings;
    private final List<Long> arrivals = new ArrayList<>();
    private @Nullable Duration busyFor;

    VirtualCenter(VirtualTime time) {
        this.time = time;
    }

    /** Cuts the line once a batch has come in, and before it is answered. */
    void cutAtTheNextBatch() {
        isCutByTheNext = true;
    }

    void mend() {
        isCut = false;
    }

    boolean isCut() {
        return isCut;
    }

    void cut() {
        isCut = true;
    }

    /** Sends the next batch away for so long. */
    void sendAway(Duration comeAgain) {
        busyFor = comeAgain;
    }

    /** How often it was asked whether it is there, whether or not that came through. */
    int pings() {
        return pings;
    }

    /** When batches came in, those that were sent away included. */
    List<Long> arrivals() {
        return arrivals;
    }

    /** What it has of this gateway. */
    List<UplinkEntry> taken(UUID gateway) {
        return taken.computeIfAbsent(gateway, anew -> new ArrayList<>());
    }

    /** How many entries came a second time. */
    int repeated() {
        return repeated;
    }

    /** How many entries a second it takes of so many gateways that always have a full batch for it. */
    static double steadyRate(int gateways) {
        Duration batch = A_BATCH.plus(AN_ENTRY.multipliedBy(UplinkBatch.MAX_ENTRIES));
        Duration full = gateways == 1 ? batch.plus(ROUND_TRIP) : batch;
        return UplinkBatch.MAX_ENTRIES / (full.toNanos() / 1e9);
    }

    /** Answers that it is there, to who asks within so much time. */
    Uni<Boolean> ping(Duration limit) {
        pings++;
        return isCut
                ? Uni.createFrom().emitter(asked -> time.in(limit, () -> asked.fail(new IllegalStateException("gone"))))
                : Uni.createFrom().item(true);
    }

    Uni<UplinkReceipt> take(UplinkBatch batch) {
        return Uni.createFrom().emitter(sent -> {
            VirtualTime.Due lost = time.in(GIVEN_UP, () -> sent.fail(new IllegalStateException("no answer")));
            on(() -> {
                arrivals.add(time.nanos());
                Duration comeAgain = busyFor;
                busyFor = null;
                if (comeAgain == null) {
                    work(batch, receipt -> answer(lost, () -> sent.complete(receipt)));
                } else {
                    answer(lost, () -> sent.fail(new Busy(comeAgain)));
                }
            });
        });
    }

    private void answer(VirtualTime.Due lost, Runnable heard) {
        on(() -> {
            lost.cancel();
            heard.run();
        });
    }

    /** One way over the line, if that is not cut when it gets there. */
    private void on(Runnable arrival) {
        time.in(ROUND_TRIP.dividedBy(2), () -> {
            if (!isCut) {
                arrival.run();
            }
        });
    }

    private void work(UplinkBatch batch, Consumer<UplinkReceipt> answer) {
        long begun = Math.max(free, time.nanos());
        free = begun
                + A_BATCH.plus(AN_ENTRY.multipliedBy(batch.entries().size())).toNanos();
        time.in(Duration.ofNanos(free - time.nanos()), () -> {
            UplinkReceipt receipt = applied(batch);
            isCut |= isCutByTheNext;
            isCutByTheNext = false;
            answer.accept(receipt);
        });
    }

    private UplinkReceipt applied(UplinkBatch batch) {
        List<UplinkEntry> chain = taken(batch.gatewayId());
        List<EntryAnswer> answers = new ArrayList<>();
        for (UplinkEntry entry : batch.entries()) {
            int place = (int) entry.sequence() - 1;
            boolean isNew = place == chain.size();
            if (isNew) {
                String before =
                        place == 0 ? "0".repeat(64) : chain.get(place - 1).hash();
                assertEquals(before, entry.previousHash());
                chain.add(entry);
            } else {
                assertEquals(chain.get(place), entry, "what comes again is the same");
                repeated++;
            }
            EntryAnswer.Outcome outcome = isNew ? EntryAnswer.Outcome.ACCEPTED : EntryAnswer.Outcome.REPEATED;
            answers.add(new EntryAnswer(entry.sequence(), entry.id(), outcome, null));
        }
        return new UplinkReceipt(answers, chain.size() + 1L);
    }
}

package jp.madoguchi.gateway.uplink;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.contracts.uplink.UplinkBatch;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import jp.madoguchi.contracts.uplink.UplinkReceipt;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.application.Journal;

/** 一括送信: sends as many entries at once as the door takes and the line carries. */
@Singleton
class Batches {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    /** The door takes bodies up to 1 MiB; texts grow when they are quoted inside the batch. */
    private static final int MOST_BYTES = 400_000;

    private final Breakers breakers;
    private final Doors doors;
    private final GatewayConfig config;
    private final Journal journal;
    private volatile BatchSize size = BatchSize.FULL;

    Batches(Breakers breakers, Doors doors, GatewayConfig config, Journal journal) {
        this.breakers = breakers;
        this.doors = doors;
        this.config = config;
        this.journal = journal;
    }

    /** How many entries the next one may hold. */
    int most() {
        return size.entries();
    }

    /** Sends these, in their order. */
    Uni<Sent> send(List<UplinkEntry> batch) {
        long start = System.nanoTime();
        return breakers.cluster()
                .call(LIMIT, () -> doors.entries().take(new UplinkBatch(config.id(), journal.identity(), batch)))
                .onTermination()
                .invoke(() -> size = size.after(Duration.ofNanos(System.nanoTime() - start)))
                .map(receipt -> new Sent(batch, receipt));
    }

    /** The first of these, as many as fit into one body. */
    static List<UplinkEntry> fitting(List<UplinkEntry> entries) {
        List<UplinkEntry> batch = new ArrayList<>();
        int bytes = 0;
        for (UplinkEntry entry : entries) {
            bytes += entry.body().getBytes(StandardCharsets.UTF_8).length;
            if (!batch.isEmpty() && bytes > MOST_BYTES) {
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
    }
}

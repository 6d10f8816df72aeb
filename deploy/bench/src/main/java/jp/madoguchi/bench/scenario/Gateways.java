package jp.madoguchi.bench.scenario;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import jp.madoguchi.bench.load.Waiting;
import jp.madoguchi.bench.subject.Clinics;
import jp.madoguchi.bench.subject.EdgeJournal;
import org.jspecify.annotations.Nullable;

/**
 * 端末: many of them, each sending one batch at a time, in order. A batch that was not acknowledged is sent again until
 * it is, as a gateway does, and counts once. Runs on one event loop.
 */
final class Gateways {
    private static final int LATE = 503;
    private static final int LOST = 599;

    private final Door door;
    private final Clinics clinics;
    private final int batch;
    private final URI entries;
    private final Deque<Gateway> free = new ArrayDeque<>();
    private long acknowledged;
    private long refused;

    Gateways(Vertx vertx, Clinics clinics, int gateways, int batch, URI base) {
        this.door = new Door(vertx, gateways);
        this.clinics = clinics;
        this.batch = batch;
        this.entries = base.resolve("/gateway/entries");
        for (int i = 0; i < gateways; i++) {
            free.add(new Gateway(i, new EdgeJournal(Clinics.code(i))));
        }
    }

    /** The next batch of the gateway that waited longest. */
    Future<Integer> send() {
        Gateway gateway = free.poll();
        // Every gateway waits for an answer: this batch is late already, and counts as failed.
        return gateway == null ? Future.succeededFuture(LATE) : send(gateway);
    }

    private Future<Integer> send(Gateway gateway) {
        return door.send(HttpMethod.POST, entries, clinics.authorization(gateway.number), gateway.next(batch))
                .map(answer -> taken(gateway, answer))
                .otherwise(LOST)
                .onComplete(done -> free.add(gateway));
    }

    private int taken(Gateway gateway, Door.Answer answer) {
        if (answer.status() == 200) {
            gateway.unacknowledged = null;
            count(answer.body().toJsonObject());
        }
        return answer.status();
    }

    private void count(JsonObject receipt) {
        for (Object answer : receipt.getJsonArray("answers")) {
            if ("ACCEPTED".equals(((JsonObject) answer).getString("outcome"))) {
                acknowledged++;
            } else {
                refused++;
            }
        }
    }

    /** Sends again what was not acknowledged, so that nothing is left in doubt. */
    void settle() throws InterruptedException {
        for (Gateway gateway : new ArrayDeque<>(free)) {
            if (gateway.unacknowledged != null) {
                free.remove(gateway);
                Waiting.on(send(gateway));
            }
        }
    }

    /** Entries that were accepted. */
    long acknowledged() {
        return acknowledged;
    }

    /** Entries that were answered otherwise: there should be none. */
    long refused() {
        return refused;
    }

    void close() {
        door.close();
    }

    /** 端末一台. */
    private static final class Gateway {
        private final int number;
        private final EdgeJournal journal;
        private @Nullable Buffer unacknowledged;

        private Gateway(int number, EdgeJournal journal) {
            this.number = number;
            this.journal = journal;
        }

        private Buffer next(int batch) {
            Buffer sending = unacknowledged == null ? journal.batch(batch).toBuffer() : unacknowledged;
            unacknowledged = sending;
            return sending;
        }
    }
}

package jp.madoguchi.bench.scenario;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.parsetools.RecordParser;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.bench.load.Waiting;
import jp.madoguchi.bench.subject.Clinics;
import jp.madoguchi.bench.subject.Topics;
import jp.madoguchi.contracts.event.EventType;
import org.HdrHistogram.Histogram;

/** 下りの流れ: the streams of many gateways, all open, and when each heard that there is an outage. */
final class Streams {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String NOTICE = "OUTAGE_OPENED";

    private final Door door;
    private final Clinics clinics;
    private final int gateways;
    private final BitSet heard = new BitSet();
    private final Histogram later = Heard.histogram();
    private int open;
    private long toldAt;

    Streams(Vertx vertx, Clinics clinics, int gateways) {
        this.door = new Door(vertx, gateways);
        this.clinics = clinics;
        this.gateways = gateways;
    }

    /** Opens all of them; each has answered before this returns. */
    void listen(URI base) throws InterruptedException {
        List<Future<?>> opened = new ArrayList<>();
        for (int i = 0; i < gateways; i++) {
            int gateway = i;
            opened.add(door.open(
                            HttpMethod.GET,
                            base.resolve("/gateway/stream"),
                            clinics.authorization(i),
                            "application/json")
                    .compose(request ->
                            request.putHeader("accept", "text/event-stream").send())
                    .map(response -> follow(response, gateway)));
        }
        Waiting.on(Future.join(opened));
        if (open != gateways) {
            throw new IllegalStateException("only " + open + " streams are open");
        }
    }

    private HttpClientResponse follow(HttpClientResponse response, int gateway) {
        open += response.statusCode() == 200 ? 1 : 0;
        response.exceptionHandler(broken -> {}).endHandler(end -> open--);
        return response.handler(RecordParser.newDelimited("\n\n", event -> hear(gateway, event)));
    }

    private void hear(int gateway, Buffer event) {
        if (event.toString().contains(NOTICE) && !heard.get(gateway)) {
            heard.set(gateway);
            later.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - toldAt));
        }
    }

    /** Tells the institution of every gateway of an outage, as {@code outage-service} does. */
    void tell(Topics topics) throws InterruptedException {
        Map<String, String> outages = new HashMap<>();
        for (int i = 0; i < gateways; i++) {
            String id = UUID.randomUUID().toString();
            outages.put(id, """
                    {"outageId":"%s", "institution":"%s", "cause":"LINE_DOWN", "openedAt":"2026-11-21T00:30:15Z"}
                    """.formatted(id, Clinics.code(i)));
        }
        toldAt = System.nanoTime();
        topics.send(EventType.OUTAGE_OPENED, outages);
    }

    /** How many heard it and how many streams are open still. */
    String figure() {
        return "%d heard, %d open, p99 %.0f ms"
                .formatted(heard.cardinality(), open, later.getValueAtPercentile(99) / 1e3);
    }

    /** Waits until every gateway heard it, for half a minute at most. */
    void awaitAll() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (later.getTotalCount() < gateways && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    void close() {
        door.close();
    }
}

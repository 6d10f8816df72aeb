package jp.madoguchi.bench.scenario;

import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.core.parsetools.RecordParser;
import java.net.URI;
import java.time.Duration;
import jp.madoguchi.bench.load.Waiting;
import jp.madoguchi.bench.subject.Clinics;
import jp.madoguchi.bench.subject.Insured;

/**
 * 一括登録の送り手: writes lines as fast as they are taken and reads the results as they come, and keeps neither. Runs on one
 * event loop.
 */
final class Feed {
    private static final int LINES_AT_ONCE = 200;

    private final Door door;
    private final long people;
    private final Promise<JsonObject> answered = Promise.promise();
    private long next;
    private long startedAt;
    private long results;
    private Buffer last = Buffer.buffer();

    Feed(Door door, long people) {
        this.door = door;
        this.people = people;
    }

    /**
     * 送った.
     *
     * @param took from the first byte to the last result
     */
    record Sent(long registered, Duration took) {
        double seconds() {
            return took.toNanos() / 1e9;
        }

        @Override
        public String toString() {
            return "%.1f s (%.0f lines/s)".formatted(seconds(), registered / seconds());
        }
    }

    /** Sends everybody; all must have been registered. */
    Sent send(URI base) throws InterruptedException {
        String authorization = Clinics.insurer();
        Buffer insurer = new JsonObject().put("name", "計測健康保険組合").toBuffer();
        Waiting.on(door.send(HttpMethod.PUT, base.resolve("/insurers/" + Insured.INSURER), authorization, insurer));
        door.open(HttpMethod.POST, base.resolve("/registry/persons/bulk"), authorization, "application/x-ndjson")
                .onFailure(answered::tryFail)
                .onSuccess(this::begin);
        JsonObject summary = Waiting.on(answered.future());
        Duration took = Duration.ofNanos(System.nanoTime() - startedAt);
        long registered = summary.getJsonObject("results").getLong("registered");
        if (!summary.getBoolean("complete") || registered != people || results != people + 1) {
            throw new IllegalStateException("not everybody was registered: " + summary.encode());
        }
        return new Sent(registered, took);
    }

    private void begin(HttpClientRequest request) {
        startedAt = System.nanoTime();
        request.setChunked(true).exceptionHandler(answered::tryFail).response().onSuccess(this::read);
        write(request);
    }

    private void write(HttpClientRequest request) {
        while (next < people && !request.writeQueueFull()) {
            long to = Math.min(people, next + LINES_AT_ONCE);
            request.write(Insured.lines(next, to));
            next = to;
        }
        if (next < people) {
            request.drainHandler(drained -> write(request));
        } else {
            request.drainHandler(null);
            request.end();
        }
    }

    private void read(HttpClientResponse response) {
        response.exceptionHandler(answered::tryFail)
                .endHandler(end -> answered.tryComplete(last.toJsonObject()))
                .handler(RecordParser.newDelimited("\n", this::result));
    }

    private void result(Buffer line) {
        if (line.length() > 0) {
            results++;
            last = line;
        }
    }
}

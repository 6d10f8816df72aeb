package jp.madoguchi.eligibility.rest;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import jp.madoguchi.eligibility.EligibilityConfig;
import org.jspecify.annotations.Nullable;

/**
 * 行の受け口: a body as batches of lines, one batch each time it is asked. Between two batches the connection is not read,
 * so a sender
 * who is faster than the database waits on his own socket. Everything here happens on the request's own context.
 */
final class LineFeed {
    /** Whatever the lines are, a batch keeps no more of them in memory. */
    private static final int MOST_BYTES = 2 * 1024 * 1024;

    private final HttpServerRequest request;
    private final Vertx vertx;
    private final Context context;
    private final EligibilityConfig config;
    private final LineSplitter splitter;
    private final Queue<Line> lines = new ArrayDeque<>();
    private @Nullable UniEmitter<? super List<Line>> asked;
    private @Nullable Throwable failure;
    private int bytes;
    private boolean ended;
    private boolean silent;
    private boolean discarding;
    private long timer = -1;

    LineFeed(HttpServerRequest request, Vertx vertx, EligibilityConfig config) {
        this.request = request;
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.config = config;
        this.splitter = new LineSplitter(config.bulkLineLimit());
    }

    LineFeed open() {
        if (request.isEnded()) {
            ended = true;
            return this;
        }
        request.exceptionHandler(this::fail);
        request.endHandler(end -> end());
        request.handler(this::take);
        request.pause();
        return this;
    }

    /** Runs on the context of the request. */
    void execute(Runnable work) {
        context.runOnContext(now -> work.run());
    }

    /** The next lines; none at the end of the body, or when no line came for too long. */
    Uni<List<Line>> next() {
        return Uni.createFrom().emitter(emitter -> execute(() -> ask(emitter)));
    }

    /** Whether it ended because no line came for too long. */
    boolean fellSilent() {
        return silent;
    }

    /** Reads the rest away, so that the sender comes to hear the answer. */
    void discard() {
        execute(() -> {
            discarding = true;
            lines.clear();
            if (!request.isEnded()) {
                request.resume();
            }
        });
    }

    private void ask(UniEmitter<? super List<Line>> emitter) {
        asked = emitter;
        if (isDue()) {
            answer();
        } else {
            waitForMore();
            request.resume();
        }
    }

    private void take(Buffer piece) {
        if (discarding) {
            return;
        }
        splitter.add(piece.getBytes()).forEach(this::keep);
        if (isDue()) {
            request.pause();
            answer();
        } else {
            waitForMore();
        }
    }

    private void keep(Line line) {
        if (lines.isEmpty()) {
            stopWaiting();
        }
        lines.add(line);
        bytes += line.text().length();
    }

    private void end() {
        splitter.end().ifPresent(this::keep);
        ended = true;
        answer();
    }

    private void fail(Throwable broken) {
        failure = broken;
        answer();
    }

    private boolean isDue() {
        return ended || failure != null || lines.size() >= config.bulkBatch() || bytes >= MOST_BYTES;
    }

    /** A sender who pauses hears of what he sent so far, and one who sends no line at all is not waited for. */
    private void waitForMore() {
        if (asked == null || timer >= 0) {
            return;
        }
        timer = lines.isEmpty()
                ? vertx.setTimer(config.bulkSilence().toMillis(), late -> tooLong())
                : vertx.setTimer(config.bulkLinger().toMillis(), late -> answer());
    }

    private void tooLong() {
        silent = true;
        ended = true;
        answer();
    }

    private void answer() {
        stopWaiting();
        UniEmitter<? super List<Line>> waiting = asked;
        if (waiting == null) {
            return;
        }
        asked = null;
        if (failure != null) {
            waiting.fail(failure);
        } else {
            waiting.complete(batch());
        }
    }

    private void stopWaiting() {
        vertx.cancelTimer(timer);
        timer = -1;
    }

    private List<Line> batch() {
        List<Line> batch = new ArrayList<>();
        int taken = 0;
        while (!lines.isEmpty() && batch.size() < config.bulkBatch() && taken < MOST_BYTES) {
            Line line = lines.remove();
            taken += line.text().length();
            batch.add(line);
        }
        bytes -= taken;
        return batch;
    }
}

package jp.madoguchi.bench.scenario;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import jp.madoguchi.bench.scenario.GatewayLines.Answer;
import jp.madoguchi.bench.subject.HeldJournals;
import jp.madoguchi.web.Backoff;
import org.jspecify.annotations.Nullable;

/**
 * 戻る端末: as reader-gateway does when its line comes back. It probes until its breaker closes; then it reports its state
 * at once, and spreads its stream, its keys, its patients and its first batch over the return window. One batch
 * is on its way at a time; after one that was not taken it keeps away as {@link Backoff} says, and no shorter than it
 * was asked to. Runs on one event loop.
 *
 * <p>Unlike the real one it asks nothing of the identity provider, and sends batches again in the size they had.
 */
final class ReturningGateway {
    private static final Duration CALL = Duration.ofSeconds(2);
    private static final Duration BATCH = Duration.ofSeconds(10);
    private static final long NONE = -1;

    private final Surroundings around;
    private final GatewayLines.Caller self;
    private final HeldJournals.Journal held;
    private final Runnable emptied;
    private final BreakerCopy breaker;
    private final Instant since = Instant.now();
    private int nextBatch;
    private int failures;
    private @Nullable Duration told;
    private boolean wasAnswered;
    private boolean isSending;
    private boolean isFollowing;
    private long alarm = NONE;

    /** @param emptied told once, when everything it held is acknowledged */
    ReturningGateway(Surroundings around, GatewayLines.Caller self, HeldJournals.Journal held, Runnable emptied) {
        this.around = around;
        this.self = self;
        this.held = held;
        this.emptied = emptied;
        this.breaker = new BreakerCopy(System::nanoTime, around.pace().open().toNanos());
    }

    /** まわり: what all of them share. */
    record Surroundings(Vertx vertx, GatewayLines lines, Pace pace, StormLog log, DoubleSupplier dice) {
        long in(Duration pause, Runnable task) {
            return vertx.setTimer(Math.max(1, pause.toMillis()), fired -> task.run());
        }

        /** Somewhere in this time: none is in step with another. */
        long within(Duration window, Runnable task) {
            return in(Backoff.within(window, dice.getAsDouble()), task);
        }
    }

    /** The line comes up, somewhere between two probes that would go out. */
    void comeBack() {
        around.within(around.pace().gone(), this::probe);
        around.within(around.pace().status(), this::repeatStatus);
    }

    private void probe() {
        boolean isGone = !wasAnswered;
        if (breaker.lets()) {
            Duration limit = isGone ? around.pace().goneLimit() : around.pace().limit();
            call(HttpMethod.GET, "/gateway/ping", Buffer.buffer(), limit).onSuccess(there -> wasAnswered = true);
        }
        around.in(around.pace().inDoubt(), this::probeNext);
    }

    private void probeNext() {
        if (!wasAnswered) {
            around.in(around.pace().gone().minus(around.pace().inDoubt()), this::probe);
        } else if (breaker.isInDoubt()) {
            probe();
        } else {
            around.in(around.pace().quiet().minus(around.pace().inDoubt()), this::probe);
        }
    }

    private Future<Answer> call(HttpMethod method, String path, Buffer body, Duration limit) {
        around.log().called();
        return heeded(around.lines().call(self, method, path, body, limit), path.replaceFirst("[?].*", ""));
    }

    private Future<Answer> heeded(Future<Answer> call, String what) {
        return call.onComplete(done -> {
            boolean isThere = done.succeeded() && done.result().isThere();
            if (!isThere) {
                around.log()
                        .otherwise(
                                what + (done.succeeded() ? " " + done.result().status() : " unanswered"));
            }
            if (breaker.turns(isThere)) {
                turn();
            }
        });
    }

    private void turn() {
        if (!breaker.isClosed()) {
            around.log().cut();
            return;
        }
        failures = 0;
        if (alarm != NONE) {
            around.vertx().cancelTimer(alarm);
        }
        Duration window = told == null ? around.pace().window() : told;
        told = null;
        alarm = around.within(window, this::sendNext);
        around.within(around.pace().window(), this::follow);
        around.within(
                around.pace().window(),
                () -> ask("/gateway/patients?after=" + TimeUnit.MILLISECONDS.toMicros(since.toEpochMilli())));
        around.within(around.pace().window(), () -> ask("/gateway/sealing-keys"));
        report("DEGRADED").onSuccess(first -> report(mode()));
    }

    private void ask(String path) {
        call(HttpMethod.GET, path, Buffer.buffer(), CALL);
    }

    private void follow() {
        if (!isFollowing && breaker.isClosed()) {
            isFollowing = true;
            around.lines().follow(self, () -> {
                isFollowing = false;
                around.within(Backoff.FIRST.multipliedBy(2), this::follow);
            });
        }
    }

    private void repeatStatus() {
        around.in(around.pace().status(), this::repeatStatus);
        if (breaker.isClosed()) {
            report(mode());
        }
    }

    private String mode() {
        return isEmpty() ? "NORMAL" : "RECOVERING";
    }

    private Future<Answer> report(String mode) {
        int unsent = held.entriesFrom(nextBatch);
        JsonObject status = new JsonObject()
                .put("gatewayId", held.gatewayId().toString())
                .put("mode", mode)
                .put("cause", "DEGRADED".equals(mode) ? "LINE_DOWN" : null)
                .put("breakers", new JsonObject().put("cluster", "CLOSED").put("identity", "CLOSED"))
                .put("unsent", unsent)
                .put("oldestUnsentAt", unsent == 0 ? null : since.toString())
                .put("since", since.toString());
        return call(HttpMethod.POST, "/gateway/status", status.toBuffer(), CALL);
    }

    private boolean isEmpty() {
        return nextBatch == held.batches().size();
    }

    private void sendNext() {
        alarm = NONE;
        if (isSending || isEmpty() || !breaker.isClosed()) {
            return;
        }
        isSending = true;
        around.vertx()
                .fileSystem()
                .readFile(held.batches().get(nextBatch).file().toString())
                .compose(batch -> heeded(around.lines().send(self, batch, BATCH), "batch"))
                .onComplete(done -> {
                    isSending = false;
                    if (done.succeeded() && done.result().isOk()) {
                        taken(done.result().body().toJsonObject());
                    } else {
                        notTaken(done.succeeded() ? done.result() : null);
                    }
                });
    }

    private void taken(JsonObject receipt) {
        int parked = (int) receipt.getJsonArray("answers").stream()
                .filter(answer -> "REFUSED".equals(((JsonObject) answer).getString("outcome")))
                .count();
        around.log().answered(receipt.getJsonArray("answers").size() - parked, parked);
        failures = 0;
        told = null;
        nextBatch++;
        if (isEmpty()) {
            emptied.run();
        } else {
            sendNext();
        }
    }

    private void notTaken(@Nullable Answer answer) {
        failures++;
        told = answer == null ? null : answer.comeAgain().orElse(null);
        if (answer != null && answer.isBusy()) {
            around.log().turnedAway();
        } else if (answer != null && answer.isThere()) {
            around.log().otherwise("batch " + answer.status());
        }
        if (alarm == NONE) {
            alarm = around.in(Backoff.next(failures, told, around.dice().getAsDouble()), this::sendNext);
        }
    }
}

package jp.madoguchi.local.drill;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.local.door.Door;
import jp.madoguchi.local.door.Reply;

/**
 * 模擬端末: reports its state as the gateway of a clinic does, keeps what the desk took while it could not send, and sends
 * it afterwards. One report at a time: a later one must not be overtaken by an earlier.
 */
final class SimulatedGateway {
    private static final int TAKEN = 204;
    private static final int ANSWERED = 200;

    private final UUID id;
    private final Door uplink;
    private final Journal journal;
    private GatewayState state = GatewayState.NORMAL;
    private Instant since = now();

    SimulatedGateway(String institution, Door uplink) {
        this.id = UUID.nameUUIDFromBytes(("drill-" + institution).getBytes(StandardCharsets.UTF_8));
        this.uplink = uplink;
        this.journal = new Journal(since);
    }

    /** 端末の状態: mode, cause and 遮断器 as a gateway reports them together. */
    enum GatewayState {
        NORMAL("NORMAL", false),
        LINE_DOWN("DEGRADED", true),
        RECOVERING("RECOVERING", false);

        private final String mode;
        private final boolean down;

        GatewayState(String mode, boolean down) {
            this.mode = mode;
            this.down = down;
        }
    }

    /** Changes its state, and tells at once. */
    synchronized void become(GatewayState next) throws IOException, InterruptedException {
        state = next;
        since = now();
        report();
    }

    /** Tells its state; a gateway does so every ten seconds. */
    synchronized void report() throws IOException, InterruptedException {
        Reply reply = uplink.post("/gateway/status", status());
        if (reply.status() != TAKEN) {
            throw new IOException("the state of gateway " + id + " was answered " + reply);
        }
    }

    /** Since when it has been as it is. */
    synchronized Instant since() {
        return since;
    }

    /** The desk has saved a visit. */
    synchronized void keep(Instant at, Map<String, Object> visit) throws IOException {
        journal.append(at, visit);
    }

    /** Sends what was kept; how much of it was taken over. */
    synchronized int send() throws IOException, InterruptedException {
        Reply reply = uplink.post("/gateway/entries", journal.batch(id));
        if (reply.status() != ANSWERED) {
            throw new IOException("the entries of gateway " + id + " were answered " + reply);
        }
        return journal.acknowledged(reply.body());
    }

    private Map<String, Object> status() {
        String breaker = state.down ? "OPEN" : "CLOSED";
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("gatewayId", id.toString());
        status.put("mode", state.mode);
        status.put("cause", state.down ? "LINE_DOWN" : null);
        status.put("breakers", Map.of("cluster", breaker, "identity", breaker));
        status.put("unsent", journal.unsent());
        status.put(
                "oldestUnsentAt",
                journal.oldestUnsentAt().map(Instant::toString).orElse(null));
        status.put("since", since.toString());
        return status;
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}

package jp.madoguchi.bench.scenario;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.bench.Setting;
import jp.madoguchi.bench.subject.Bench;
import jp.madoguchi.bench.subject.EdgeGateway;
import jp.madoguchi.bench.subject.GatewayTokens;

/**
 * 端末 (T14–T18): the gateway of one clinic. Its journal beside a bare file that forces the same bytes; its memory with
 * nothing to send and with twenty thousand; how soon it is back after it was killed, and how soon it sends what a long
 * cut left. The gateway is unpacked from its archive and started by its script.
 */
public final class Edge {
    private static final int QUEUE = 20_000;
    private static final int BACKLOG = 100_000;
    private static final int STARTS = 5;
    private static final long KILLED_AFTER = 500;
    private static final long IDLE_SECONDS = 20;
    private static final URI NOBODY = URI.create("http://127.0.0.1:1");

    private final Setting setting;

    public Edge(Setting setting) {
        this.setting = setting;
    }

    /** Measures, and adds its lines to the table. */
    public void measure() throws IOException, InterruptedException, SQLException {
        // On the disk of everything else that is measured: the machine's temporary folder may lie in memory.
        Path folder =
                Files.createTempDirectory(setting.bench().postgres().data().getParent(), "edge");
        new JournalPace(setting).measure(Files.createDirectory(folder.resolve("pace")));
        reopening(folder.resolve("reopening"));
        try (GatewayTokens identity = GatewayTokens.start(setting.vertx())) {
            Path unpacked = setting.bench().unpackedGateway(folder.resolve("gateway"));
            starting(unpacked, folder, identity);
            memory(unpacked, folder, identity);
            draining(unpacked, folder.resolve("backlog"), identity);
        }
    }

    private void reopening(Path home) throws IOException, InterruptedException {
        setting.bench().journal().fill(home, QUEUE);
        List<Double> millis = new ArrayList<>();
        for (int kill = 0; kill < STARTS; kill++) {
            setting.bench().journal().saveUntilKilled(home, KILLED_AFTER);
            String opened = setting.bench().journal().open(home).get(0);
            setting.table().note("edge, reopened after SIGKILL: " + opened + " (unsent, ms)");
            millis.add(Double.parseDouble(opened.split(" ")[2]));
        }
        setting.table()
                .line(
                        "T18",
                        "journal of %d killed: open, whole, next one saved".formatted(QUEUE),
                        slowest(millis),
                        "≤ 2000 ms (aim 500)");
    }

    private void starting(Path unpacked, Path folder, GatewayTokens identity) throws IOException, InterruptedException {
        List<Double> millis = new ArrayList<>();
        for (int start = 0; start < STARTS; start++) {
            try (EdgeGateway gateway = start(unpacked, folder.resolve("start" + start), NOBODY, identity)) {
                millis.add(gateway.firstIntake());
            }
        }
        setting.table().line("start", "script to first patient saved, cluster away", slowest(millis), "≤ 5000 ms");
    }

    private void memory(Path unpacked, Path folder, GatewayTokens identity) throws IOException, InterruptedException {
        tellMemory(unpacked, folder.resolve("idle"), identity, "with nothing to send", "≤ 256 MiB (aim 160)");
        Path full = folder.resolve("full");
        setting.bench().journal().fill(full, QUEUE);
        tellMemory(unpacked, full, identity, "with %d unsent, cluster away".formatted(QUEUE), "≤ 320 MiB (aim 200)");
    }

    private void tellMemory(Path unpacked, Path home, GatewayTokens identity, String how, String bound)
            throws IOException, InterruptedException {
        try (EdgeGateway gateway = start(unpacked, home, NOBODY, identity)) {
            double first = gateway.firstIntake();
            setting.table().note("edge, first patient %s: %.0f ms".formatted(how, first));
            TimeUnit.SECONDS.sleep(IDLE_SECONDS);
            setting.table().line("T17", "gateway resident " + how, gateway.memory() + " MiB", bound);
        }
    }

    private void draining(Path unpacked, Path home, GatewayTokens identity)
            throws IOException, InterruptedException, SQLException {
        setting.bench().journal().fill(home, BACKLOG);
        try (Bench.Running service = Subjects.usual(setting)) {
            long before = kept();
            try (EdgeGateway gateway = start(unpacked, home, service.base(), identity)) {
                long first = awaitKept(before + 1);
                long all = awaitKept(before + BACKLOG);
                setting.table().note("edge, resident while draining: " + gateway.memory() + " MiB");
                setting.table()
                        .line(
                                "drain",
                                "%d entries of one gateway, cold, to eligibility".formatted(BACKLOG),
                                "%.0f entries/s".formatted((BACKLOG - 1) * 1e9 / (all - first)),
                                "≥ 2000 entries/s");
            }
        }
    }

    /** When so many were kept, refused ones not among them. */
    private long awaitKept(long entries) throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        while (kept() < entries) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(kept() + " entries kept, not " + entries);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return System.nanoTime();
    }

    private long kept() throws SQLException {
        return setting.bench()
                .postgres()
                .number(Subjects.USUAL, "select count(*) from gateway_entry where refusal is null");
    }

    private EdgeGateway start(Path unpacked, Path home, URI uplink, GatewayTokens identity) throws IOException {
        return setting.bench().gateway(unpacked, home, uplink, identity.base());
    }

    private static String slowest(List<Double> millis) {
        List<Double> sorted = millis.stream().sorted().toList();
        return "%.0f ms, slowest %.0f".formatted(sorted.get(sorted.size() / 2), Collections.max(sorted));
    }
}

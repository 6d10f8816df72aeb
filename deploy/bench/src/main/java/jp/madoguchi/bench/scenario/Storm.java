package jp.madoguchi.bench.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.bench.Setting;
import jp.madoguchi.bench.StormSize;
import jp.madoguchi.bench.load.Measured;
import jp.madoguchi.bench.load.OpenLoop;
import jp.madoguchi.bench.load.Shot;
import jp.madoguchi.bench.load.Waiting;
import jp.madoguchi.bench.subject.Bench;
import jp.madoguchi.bench.subject.Clinics;
import jp.madoguchi.bench.subject.HeldJournals;

/**
 * 復旧の嵐 (T24, F37): a thousand gateways whose line comes up in the same instant, each with what it held meanwhile, and
 * live checks all the while. The same checks before it are what it is compared with; those after it, with every gateway
 * connected, show whether it ends when it is over. What was acknowledged is counted in the database and on the topic.
 */
public final class Storm {
    /** Theirs are other clinics than those of the live checks. */
    private static final int FIRST_CLINIC = 1_000;

    private static final int KEYS = 20;
    private static final Duration LEAD = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Setting setting;
    private final StormSize size;
    private final Questions questions;

    public Storm(Setting setting) {
        this.setting = setting;
        this.size = setting.plan().storm();
        this.questions = new Questions(setting.vertx(), setting.plan().small());
    }

    /** Measures, and adds its lines to the table. */
    public void measure() throws IOException, InterruptedException, SQLException {
        List<StormRun> runs = new ArrayList<>();
        try (Bench.Running service = Subjects.usual(setting)) {
            Shot checks = questions.to(service.base());
            Subjects.warm(setting, checks);
            double capacity = Throughput.of(setting, service, checks).perSecond();
            LiveRate rate = LiveRate.of(size, capacity, setting.plan().rate());
            while (runs.size() < setting.plan().pairs()) {
                StormRun run = once(service, rate.aSecond(), runs.size());
                run.note(setting.table(), runs.size() + 1);
                runs.add(run);
            }
            new StormFigures(setting.table(), size, rate).tell(runs);
            Told.resources(setting.table(), "eligibility-service in these storms", service.process());
        }
    }

    private StormRun once(Bench.Running service, int rate, int number)
            throws IOException, InterruptedException, SQLException {
        Path folder =
                Files.createTempDirectory(setting.bench().postgres().data().getParent(), "storm");
        try (HeldJournals held = HeldJournals.write(folder, FIRST_CLINIC, size.gateways(), size.entries())) {
            issueKeys();
            var clinics = new Clinics(FIRST_CLINIC, size.gateways(), "gateway");
            Shot checks = questions.to(service.base());
            Kept kept = Kept.now(setting, size.entries());
            Measured before = live(rate, checks);
            try (var gateways = new ReturningGateways(held, clinics, service.base(), Pace.GATEWAY, number)) {
                return new During(service, gateways, rate, kept).measure(before, checks);
            }
        }
    }

    private Measured live(int rate, Shot checks) throws InterruptedException, SQLException {
        return Subjects.load(setting, rate).run(checks);
    }

    /** What declaration-service would have issued, that a gateway finds keys when it is back. */
    private void issueKeys() throws SQLException {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < size.gateways(); i++) {
            keys.add("('" + Clinics.code(FIRST_CLINIC + i) + "')");
        }
        setting.bench().postgres().execute(Subjects.USUAL, """
                insert into sealing_key (id, institution, public_jwk, issued_at)
                select gen_random_uuid(), clinic.code, '{"kty":"EC","crv":"P-256"}', now()
                from (values %s) clinic (code), generate_series(1, %d)
                """.formatted(String.join(", ", keys), KEYS), "checkpoint");
    }

    /** 嵐一回, from the moment the line comes up. */
    private final class During {
        private final Bench.Running service;
        private final ReturningGateways gateways;
        private final int rate;
        private final Kept earlier;

        private During(Bench.Running service, ReturningGateways gateways, int rate, Kept earlier) {
            this.service = service;
            this.gateways = gateways;
            this.rate = rate;
            this.earlier = earlier;
        }

        private StormRun measure(Measured before, Shot checks) throws IOException, InterruptedException, SQLException {
            var over = new CompletableFuture<StormLog.Returned>();
            var seconds = new LiveSeconds();
            CompletableFuture<Measured> live =
                    new OpenLoop(setting.vertx(), rate, LEAD, LONGEST).begin(checks, over, seconds);
            TimeUnit.MILLISECONDS.sleep(LEAD.toMillis());
            StormCpu cpu = StormCpu.now(setting, service);
            long up = System.nanoTime();
            StormLog.Returned returned = Waiting.on(gateways.comeBack());
            over.complete(returned);
            StormCpu used = StormCpu.now(setting, service).since(cpu);
            Measured during = Waiting.on(live);
            Published.await(setting, Subjects.USUAL);
            double published = (System.nanoTime() - up) / 1e9;
            Measured after = live(rate, checks);
            Kept kept = Kept.now(setting, size.entries()).since(earlier);
            return new StormRun(
                    new StormRun.Live(before, during, after, seconds.toString()),
                    returned,
                    gateways.told(),
                    published,
                    used,
                    kept);
        }
    }
}

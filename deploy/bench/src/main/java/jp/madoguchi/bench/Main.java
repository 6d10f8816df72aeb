package jp.madoguchi.bench;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import jp.madoguchi.bench.load.Measured;
import jp.madoguchi.bench.load.SelfProof;
import jp.madoguchi.bench.scenario.LiveCheck;
import jp.madoguchi.bench.scenario.Uplink;
import jp.madoguchi.bench.subject.Bench;

/** 入口: the program behind {@code deploy/bench/run}. */
public final class Main {
    private static final String PEOPLE = "--people=";
    private static final double ONE_SECOND = 1_000;

    private Main() {}

    /** Measures what is named, or everything. */
    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> words = Arrays.asList(arguments);
        var vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        var table = new Table(out);
        prove(vertx, table);
        Bench bench = Bench.start(Path.of("").toAbsolutePath(), words.contains("--profile"));
        if (wants(words, "live")) {
            new LiveCheck(vertx, bench, plan(words), table).measure();
        }
        if (wants(words, "uplink")) {
            new Uplink(vertx, bench, plan(words), table).measure();
        }
        table.whole("%d cores, Java %s, %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.version"),
                        words.contains("--quick") ? "quick" : "by the method: 30 s warm, 60 s measured, 5 pairs"));
        System.exit(0);
    }

    private static boolean wants(List<String> words, String scenario) {
        return words.contains(scenario) || words.stream().allMatch(word -> word.startsWith("--"));
    }

    private static Plan plan(List<String> words) {
        Plan plan = words.contains("--quick") ? Plan.QUICK : Plan.FULL;
        return words.stream()
                .filter(word -> word.startsWith(PEOPLE))
                .findFirst()
                .map(word -> plan.withPeople(Long.parseLong(word.substring(PEOPLE.length()))))
                .orElse(plan);
    }

    private static void prove(Vertx vertx, Table table) throws InterruptedException {
        Measured stalled = new SelfProof(vertx).measure();
        table.line(
                "§8.6",
                "the generator, on a server that stalls for 2 s",
                "p99 %.0f ms".formatted(stalled.millis(99)),
                "> 1 s");
        if (stalled.millis(99) <= ONE_SECOND) {
            throw new IllegalStateException("this generator hides a stall and is not used");
        }
    }
}

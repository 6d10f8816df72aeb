package jp.madoguchi.bench.scenario;

import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import jp.madoguchi.bench.StormSize;
import jp.madoguchi.bench.Table;
import jp.madoguchi.bench.scenario.StormLog.Returned;

/** 嵐の数字: the lines of the table, each over all storms that were made. */
final class StormFigures {
    private static final String TARGET = "T24";
    private static final String FAULT = "F37";
    private static final String REPORTED = "reported";
    private static final Goal RATIO = new Goal(2, 1.5, " ×");
    private static final Goal CLEARED = new Goal(45, 25, " s");
    /** A front of two such cores does so many full handshakes in a second (limits, §2.4), and should not be full. */
    private static final Goal HANDSHAKES = new Goal(600, 300, "/s");

    private static final String REMARK = """
            the checks before a storm are its reference; medians of the storms (lowest–highest). Each gateway opens \
            connections of its own, without TLS: a cluster has that in front of the service. A check counts from the \
            moment it was due. The first storm finds the code of the gateways' door cold. Beside their entries the \
            gateways probe once a second each, as they always do; the checks after a storm are made with all of them \
            connected and probing. The gateways, the live checks and Kafka run on the same cores.""";

    private final Table table;
    private final StormSize size;
    private final LiveRate rate;

    StormFigures(Table table, StormSize size, LiveRate rate) {
        this.table = table;
        this.size = size;
        this.rate = rate;
    }

    void tell(List<StormRun> runs) {
        table.line(
                FAULT,
                "%d gateways with %d entries each, %d storms on %d cores; live checks"
                        .formatted(
                                size.gateways(),
                                size.entries(),
                                runs.size(),
                                Runtime.getRuntime().availableProcessors()),
                rate.figure(),
                rate.aSecond() < rate.peak() ? "scaled down" : "the national peak");
        live(runs);
        spread(
                runs,
                "backlog to zero, from the line's return",
                run -> run.returned().seconds(),
                CLEARED);
        reported(runs, "everything on its topic, from the line's return", " s", StormRun::published);
        connections(runs);
        turnedAway(runs);
        kept(runs);
        table.remark(TARGET + ", " + FAULT, REMARK);
    }

    private void live(List<StormRun> runs) {
        reported(
                runs,
                "live p50 before a storm",
                " ms",
                run -> run.live().before().millis(50));
        reported(
                runs,
                "live p99 before a storm",
                " ms",
                run -> run.live().before().millis(99));
        reported(
                runs,
                "live p50 during a storm, of that before",
                " ×",
                run -> run.live().p50());
        spread(
                runs,
                "live p99 during a storm, of that before",
                run -> run.live().p99(),
                RATIO);
        spread(
                runs,
                "live p99 after a storm, all connected, of that before",
                run -> run.live().p99After(),
                RATIO);
        long lost = runs.stream().mapToLong(run -> run.live().lost()).sum();
        table.line(TARGET, "live checks not answered, before, during and after", Long.toString(lost), none(lost));
    }

    private void connections(List<StormRun> runs) {
        reported(runs, "connections the gateways made", "", StormRun::connections);
        double busiest = worst(runs, StormRun::busiestSecond);
        table.line(FAULT, "connections in the busiest second", "%.0f".formatted(busiest), HANDSHAKES.verdict(busiest));
    }

    private void turnedAway(List<StormRun> runs) {
        reported(
                runs,
                "batches told to come again later",
                "",
                run -> Returned.sum(run.returned().turnedAway()));
        reported(
                runs,
                "probes, reports and other short calls, busiest second",
                "",
                run -> Returned.busiest(run.returned().calls()));
        long cuts = runs.stream().mapToLong(run -> run.quiet().cuts()).sum();
        table.line(FAULT, "gateways that took the line for gone again", Long.toString(cuts), none(cuts));
        table.line(
                FAULT,
                "cores kept busy by service, PostgreSQL, load with Kafka",
                runs.get(runs.size() - 1).cpu().toString(),
                "reported, last storm");
    }

    private void kept(List<StormRun> runs) {
        for (StormRun run : runs) {
            Kept kept = run.kept();
            table.line(
                    FAULT,
                    "entries held / acknowledged / in the database / on desk.v1",
                    "%d / %d / %d / %d".formatted(size.held(), run.acknowledged(), kept.entries(), kept.published()),
                    run.isWhole(size) ? "0 lost, 0 twice" : "NOT ALL, OR TWICE");
        }
    }

    private static String none(long count) {
        return count == 0 ? "0: met" : "0: UNMET";
    }

    /** What every storm should keep: the median counts, as with the other ratios. */
    private void spread(List<StormRun> runs, String what, ToDoubleFunction<StormRun> figure, Goal goal) {
        List<Double> figures = figures(runs, figure);
        table.ratio(TARGET, what, figures, goal.verdict(Table.median(figures)));
    }

    private void reported(List<StormRun> runs, String what, String unit, ToDoubleFunction<StormRun> figure) {
        List<Double> figures = figures(runs, figure);
        table.line(
                FAULT,
                what,
                "%.1f%s (%.1f–%.1f)"
                        .formatted(Table.median(figures), unit, Collections.min(figures), Collections.max(figures)),
                REPORTED);
    }

    private static double worst(List<StormRun> runs, ToDoubleFunction<StormRun> figure) {
        return Collections.max(figures(runs, figure));
    }

    private static List<Double> figures(List<StormRun> runs, ToDoubleFunction<StormRun> figure) {
        return runs.stream().map(figure::applyAsDouble).toList();
    }
}

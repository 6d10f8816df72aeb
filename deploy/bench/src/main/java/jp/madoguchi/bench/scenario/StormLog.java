package jp.madoguchi.bench.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** 嵐の記録: what happened in each second since the line came up. One event loop writes it. */
final class StormLog {
    /** Longer than any storm is waited for. */
    private static final int SECONDS = 3_600;

    private final int[] connections = new int[SECONDS];
    private final int[] acknowledged = new int[SECONDS];
    private final int[] turnedAway = new int[SECONDS];
    private final int[] calls = new int[SECONDS];
    private final Map<String, Integer> otherwise = new TreeMap<>();
    private long startedAt;
    private int refused;
    private int cuts;

    /** The line comes up. */
    void begin() {
        startedAt = System.nanoTime();
    }

    private int second() {
        return (int) Math.min(SECONDS - 1, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - startedAt));
    }

    /** A connection was made. */
    void connected() {
        connections[second()]++;
    }

    /** A probe, a report or another short call goes out. */
    void called() {
        calls[second()]++;
    }

    /** A batch was answered entry by entry. */
    void answered(int taken, int parked) {
        acknowledged[second()] += taken;
        refused += parked;
    }

    /** A batch was sent away, to come again later. */
    void turnedAway() {
        turnedAway[second()]++;
    }

    /** A batch or a call was not answered, or with something else than it should. */
    void otherwise(String what) {
        otherwise.merge(what, 1, Integer::sum);
    }

    /** The breaker of a gateway has opened again. */
    void cut() {
        cuts++;
    }

    /** Everything until now. */
    Returned told() {
        int seconds = second() + 1;
        return new Returned(
                (System.nanoTime() - startedAt) / 1e9,
                until(connections, seconds),
                until(acknowledged, seconds),
                until(turnedAway, seconds),
                until(calls, seconds),
                refused,
                cuts,
                Map.copyOf(otherwise));
    }

    private static List<Integer> until(int[] counted, int seconds) {
        return Arrays.stream(counted, 0, seconds).boxed().toList();
    }

    /**
     * 戻った記録: how a storm went, second by second where it is a list.
     *
     * @param seconds until the last entry was acknowledged
     * @param calls probes, reports and the other short calls
     * @param refused entries that were parked: there should be none
     * @param cuts how often a gateway took the line for gone again
     * @param otherwise what else came of a batch or a call, and how often
     */
    record Returned(
            double seconds,
            List<Integer> connections,
            List<Integer> acknowledged,
            List<Integer> turnedAway,
            List<Integer> calls,
            int refused,
            int cuts,
            Map<String, Integer> otherwise) {

        /** The most in one second. */
        static int busiest(List<Integer> seconds) {
            return seconds.stream().mapToInt(count -> count).max().orElse(0);
        }

        static int sum(List<Integer> seconds) {
            return seconds.stream().mapToInt(count -> count).sum();
        }

        /** The seconds as one reads them. */
        static String told(List<Integer> seconds) {
            return seconds.stream().map(count -> Integer.toString(count)).collect(Collectors.joining(" "));
        }
    }
}

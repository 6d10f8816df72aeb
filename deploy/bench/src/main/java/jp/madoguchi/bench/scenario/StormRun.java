package jp.madoguchi.bench.scenario;

import jp.madoguchi.bench.StormSize;
import jp.madoguchi.bench.Table;
import jp.madoguchi.bench.load.Measured;
import jp.madoguchi.bench.scenario.StormLog.Returned;

/**
 * 一回の嵐.
 *
 * @param returned how it went until the last entry was acknowledged
 * @param quiet the same until all was over and the live checks had been measured once more
 * @param published seconds until everything was on its topic, live checks' events included
 */
record StormRun(Live live, Returned returned, Returned quiet, double published, StormCpu cpu, Kept kept) {
    /**
     * 平時の照会.
     *
     * @param seconds the p99 while it lasted, five seconds at a time
     */
    record Live(Measured before, Measured during, Measured after, String seconds) {
        double p50() {
            return during.millis(50) / before.millis(50);
        }

        double p99() {
            return during.millis(99) / before.millis(99);
        }

        double p99After() {
            return after.millis(99) / before.millis(99);
        }

        long lost() {
            return before.lost() + during.lost() + after.lost();
        }
    }

    /** Whether every entry that was held is there once, acknowledged, and nothing else. */
    boolean isWhole(StormSize size) {
        return acknowledged() == size.held()
                && returned.refused() == 0
                && kept.equals(new Kept(size.held(), 0, size.gateways(), size.held()));
    }

    long acknowledged() {
        return Returned.sum(returned.acknowledged());
    }

    /** Connections that were made while entries were waiting, in all. */
    int connections() {
        return Returned.sum(returned.connections());
    }

    /** The same in the second that had most of them. */
    int busiestSecond() {
        return Returned.busiest(returned.connections());
    }

    void note(Table table, int number) {
        table.note("storm %d, live before %s".formatted(number, live.before().distribution()));
        table.note("         during " + live.during().distribution());
        table.note("         after  " + live.after().distribution());
        table.note("         live p99 by 5 s, from 2 s before: " + live.seconds());
        table.note("         acknowledged by second: " + Returned.told(returned.acknowledged()));
        table.note("         connections by second: " + Returned.told(returned.connections()));
        table.note("         batches turned away by second: " + Returned.told(returned.turnedAway()));
        table.note("         short calls by second: " + Returned.told(returned.calls()));
        table.note("         breakers opened again %d times; otherwise answered: %s"
                .formatted(quiet.cuts(), quiet.otherwise()));
    }
}

package jp.madoguchi.bench.scenario;

import java.io.IOException;
import java.time.Duration;
import jp.madoguchi.bench.Setting;
import jp.madoguchi.bench.load.Capacity;
import jp.madoguchi.bench.load.Measured;
import jp.madoguchi.bench.load.Shot;
import jp.madoguchi.bench.subject.Bench;

/**
 * 処理量: how much a program gets done under a closed load, and what each answer takes of the machine.
 *
 * @param programMicros CPU of the program for each answer
 * @param postgresMicros CPU of all PostgreSQL for each answer
 */
record Throughput(Measured measured, double programMicros, double postgresMicros) {
    /** How many requests are under way at a time. */
    static final int AT_A_TIME = 64;

    static final String REMARK = AT_A_TIME + " requests at a time. CPU of the program and of all PostgreSQL; the load"
            + " itself and Kafka run beside them on the same cores and take their part of the throughput of both.";

    static Throughput of(Setting setting, Bench.Running running, Shot shot) throws InterruptedException, IOException {
        new Capacity(setting.vertx(), AT_A_TIME, setting.plan().warmUp(), Duration.ZERO).run(shot);
        Spent spent = Spent.by(setting, running);
        Measured measured = new Capacity(
                        setting.vertx(),
                        AT_A_TIME,
                        Duration.ZERO,
                        setting.plan().length())
                .run(shot);
        double requests = Math.max(1, measured.latency().getTotalCount());
        return new Throughput(measured, spent.programFor(requests), spent.postgresFor(requests));
    }

    double cpuMicros() {
        return programMicros + postgresMicros;
    }

    double perSecond() {
        return measured.throughput();
    }

    /** Every core is busy in all three, so what a request takes of the machine is the time from one to the next. */
    double perSecondWithout(Throughput with, Throughput without) {
        double difference = Math.max(0, 1 / with.perSecond() - 1 / without.perSecond());
        return 1 / (1 / perSecond() - difference);
    }

    @Override
    public String toString() {
        return "%.0f/s %.0f CPU-µs (PostgreSQL %.0f)".formatted(perSecond(), cpuMicros(), postgresMicros);
    }
}

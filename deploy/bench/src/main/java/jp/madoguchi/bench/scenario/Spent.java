package jp.madoguchi.bench.scenario;

import java.io.IOException;
import java.util.List;
import jp.madoguchi.bench.Setting;
import jp.madoguchi.bench.load.Cpu;
import jp.madoguchi.bench.subject.Bench;

/** 使ったCPU: what a program and all of PostgreSQL have used since this was begun, in microseconds. */
final class Spent {
    private final List<Long> program;
    private final List<Long> postgres;
    private final long programBefore;
    private final long postgresBefore;

    private Spent(List<Long> program, List<Long> postgres) {
        this.program = program;
        this.postgres = postgres;
        this.programBefore = Cpu.micros(program);
        this.postgresBefore = Cpu.micros(postgres);
    }

    /** From now on, by this program. */
    static Spent by(Setting setting, Bench.Running running) throws IOException {
        return new Spent(
                List.of(running.process().pid()),
                List.of(setting.bench().postgres().pid()));
    }

    /** From now on, by PostgreSQL alone. */
    static Spent byPostgres(Setting setting) throws IOException {
        return new Spent(List.of(), List.of(setting.bench().postgres().pid()));
    }

    double programFor(double done) {
        return (Cpu.micros(program) - programBefore) / Math.max(1, done);
    }

    double postgresFor(double done) {
        return (Cpu.micros(postgres) - postgresBefore) / Math.max(1, done);
    }

    /** How a reader is told, for each of so many. */
    String eachOf(double done) {
        double ofPostgres = postgresFor(done);
        return "%.0f CPU-µs each (PostgreSQL %.0f)".formatted(programFor(done) + ofPostgres, ofPostgres);
    }
}

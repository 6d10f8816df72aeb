package jp.madoguchi.bench.scenario;

import java.io.IOException;
import java.util.List;
import jp.madoguchi.bench.Setting;
import jp.madoguchi.bench.load.Cpu;
import jp.madoguchi.bench.subject.Bench;

/**
 * 嵐のCPU: time used by each party, in microseconds, and when that was.
 *
 * @param load this program: the live checks, the gateways, Kafka and the issuer of the tokens
 */
record StormCpu(long service, long postgres, long load, long nanos) {
    static StormCpu now(Setting setting, Bench.Running running) throws IOException {
        long service = Cpu.micros(List.of(running.process().pid()));
        long postgres = Cpu.micros(List.of(setting.bench().postgres().pid()));
        // The service is a child of this program; PostgreSQL is nobody's.
        long all = Cpu.micros(List.of(ProcessHandle.current().pid()));
        return new StormCpu(service, postgres, all - service, System.nanoTime());
    }

    StormCpu since(StormCpu before) {
        return new StormCpu(
                service - before.service, postgres - before.postgres, load - before.load, nanos - before.nanos);
    }

    /** How many cores each kept busy. */
    @Override
    public String toString() {
        return "%.2f, %.2f, %.2f".formatted(cores(service), cores(postgres), cores(load));
    }

    private double cores(long micros) {
        return micros * 1e3 / Math.max(1, nanos);
    }
}

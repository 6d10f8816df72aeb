package jp.madoguchi.bench.scenario;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.bench.Setting;
import jp.madoguchi.bench.subject.Bench;
import jp.madoguchi.testing.population.Population;

/**
 * 資格情報照会（システム障害時） (T6–T8, LK1–LK4): a lookup with sign-in, grant, rules and audit beside the bare client with the
 * very statements, A B A B; on many people beside few; and whether the right people are told, against the generator
 * of the people.
 */
public final class LookupRace {
    private static final long FIRST = 1;
    private static final long SECOND = 2;
    private static final long THIRD = 3;

    private final Setting setting;
    private final List<Double> throughput = new ArrayList<>();
    private final List<Double> cpu = new ArrayList<>();

    public LookupRace(Setting setting) {
        this.setting = setting;
    }

    /** Measures, and adds its lines to the table. */
    public void measure() throws IOException, InterruptedException, SQLException {
        setting.table().head("""
                Lookups: %d clinics in turn. The usage limits of the service (30 a minute for an account, 600 an hour \
                under a grant) are set to 100,000,000 for the run, so every lookup counts all earlier ones of its \
                account and grant where it would count that many at most; the bare client counts as far, and both \
                begin each run with none.""".formatted(OutageSubjects.CLINICS));
        Population many = OutageSubjects.large(setting);
        try (Bench.Running large = OutageSubjects.filled(setting, OutageSubjects.LARGE, many)) {
            race(large, new Searches(many, OutageSubjects.today(), FIRST));
            size(large, many);
            new LookupTruth(setting, large.base(), many).measure();
            new IndexBytes(setting, OutageSubjects.LARGE, many.people()).tell("by COPY, indexes made afterwards");
            Told.resources(setting.table(), "outage-service in these", large.process());
        }
    }

    private void race(Bench.Running service, Searches searches) throws IOException, InterruptedException, SQLException {
        var questions = new LookupQuestions(setting.vertx(), searches);
        try (Bench.Running bare = setting.bench().bareLookups(OutageSubjects.LARGE)) {
            for (int i = 0; i < setting.plan().pairs(); i++) {
                pair(service, bare, questions);
            }
        } finally {
            questions.close();
        }
        var table = setting.table();
        table.ratio("T7", "four-item lookup, throughput of the bare client's", throughput, "≥ 0.60 (aim 0.80)");
        table.ratio("T7", "four-item lookup, CPU-µs of the bare client's", cpu, "reported");
        table.remark(
                "T7",
                Throughput.REMARK + " The bare client sends the service's two statements, audit and all, each alone and"
                        + " on 16 connections; it checks no token and filters by no address.");
    }

    private void pair(Bench.Running service, Bench.Running bare, LookupQuestions questions)
            throws IOException, InterruptedException, SQLException {
        forget();
        Throughput a = Throughput.of(setting, service, questions.to(service.base()));
        forget();
        Throughput b = Throughput.of(setting, bare, questions.toBare(bare.base()));
        throughput.add(a.perSecond() / b.perSecond());
        cpu.add(a.cpuMicros() / b.cpuMicros());
        setting.table().note("lookup, pair %d: service %s, bare %s".formatted(throughput.size(), a, b));
        setting.table().note("  service " + a.measured().distribution());
        setting.table().note("  bare    " + b.measured().distribution());
    }

    private void forget() throws SQLException {
        setting.bench().postgres().execute(OutageSubjects.LARGE, "truncate lookup", "checkpoint");
    }

    private void size(Bench.Running large, Population many) throws IOException, InterruptedException, SQLException {
        Population few = OutageSubjects.small(setting);
        var race = new LargeBesideSmall(setting);
        var ofMany = new LookupQuestions(setting.vertx(), new Searches(many, OutageSubjects.today(), SECOND));
        var ofFew = new LookupQuestions(setting.vertx(), new Searches(few, OutageSubjects.today(), THIRD));
        forget();
        try (Bench.Running small = OutageSubjects.filled(setting, OutageSubjects.SMALL, few)) {
            race.measure("lookup", ofMany.to(large.base()), ofFew.to(small.base()));
        } finally {
            ofMany.close();
            ofFew.close();
        }
        race.tell("T6", "lookup", "%,d people, of %,d".formatted(many.people(), few.people()), "≤ 2 (aim 1.5)");
        setting.table().remark("T6", "a database and a service of its own each, both warmed up by the same load.");
    }
}

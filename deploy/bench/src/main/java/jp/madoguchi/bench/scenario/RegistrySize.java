package jp.madoguchi.bench.scenario;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.bench.Setting;
import jp.madoguchi.bench.load.Measured;
import jp.madoguchi.bench.load.OpenLoop;
import jp.madoguchi.bench.subject.Bench;

/**
 * 台帳の大きさ: the check at the national peak on a large registry beside the same on a small one, a database and a service
 * of its own each, A B A B.
 */
public final class RegistrySize {
    private static final String LARGE = "registry_large";

    private final Setting setting;
    private final List<Double> p99 = new ArrayList<>();
    private final List<Double> p50 = new ArrayList<>();
    private long lost;

    public RegistrySize(Setting setting) {
        this.setting = setting;
    }

    /** Measures, and adds its lines to the table. */
    public void measure() throws IOException, InterruptedException, SQLException {
        long people = setting.plan().large();
        try (Bench.Running large = Subjects.withPeople(setting, LARGE, people);
                Bench.Running small = Subjects.usual(setting)) {
            var ofLarge = new Questions(setting.vertx(), people);
            var ofSmall = new Questions(setting.vertx(), setting.plan().small());
            Subjects.warm(setting, ofLarge.to(large.base()));
            Subjects.warm(setting, ofSmall.to(small.base()));
            for (int i = 0; i < setting.plan().pairs(); i++) {
                pair(measured(ofLarge, large.base()), measured(ofSmall, small.base()));
            }
        }
        String sizes = "%,d coverages, of %,d".formatted(people, setting.plan().small());
        String at = " at " + setting.plan().rate() + "/s: ";
        setting.table().ratio("size", "check p99" + at + sizes, p99, "≤ 1.5");
        setting.table().ratio("size", "check p50" + at + sizes, p50, "reported");
        setting.table().line("size", "checks not answered in either", Long.toString(lost), "0");
        setting.bench().postgres().drop(LARGE);
    }

    private Measured measured(Questions questions, URI base) throws InterruptedException {
        return new OpenLoop(
                        setting.vertx(),
                        setting.plan().rate(),
                        setting.plan().warmUp(),
                        setting.plan().length())
                .run(questions.to(base));
    }

    private void pair(Measured large, Measured small) {
        lost += large.lost() + small.lost();
        p99.add(large.millis(99) / small.millis(99));
        p50.add(large.millis(50) / small.millis(50));
        setting.table().note("size, pair %d: large %s".formatted(p99.size(), large.distribution()));
        setting.table().note("              small " + small.distribution());
    }
}

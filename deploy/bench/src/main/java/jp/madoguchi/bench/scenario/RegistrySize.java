package jp.madoguchi.bench.scenario;

import java.io.IOException;
import java.sql.SQLException;
import jp.madoguchi.bench.Setting;
import jp.madoguchi.bench.subject.Bench;

/**
 * 台帳の大きさ: the check at the national peak on a large registry beside the same on a small one, a database and a service
 * of its own each, A B A B.
 */
public final class RegistrySize {
    private static final String LARGE = "registry_large";

    private final Setting setting;

    public RegistrySize(Setting setting) {
        this.setting = setting;
    }

    /** Measures, and adds its lines to the table. */
    public void measure() throws IOException, InterruptedException, SQLException {
        long people = setting.plan().large();
        var race = new LargeBesideSmall(setting);
        try (Bench.Running large = Subjects.withPeople(setting, LARGE, people);
                Bench.Running small = Subjects.usual(setting)) {
            var ofLarge = new Questions(setting.vertx(), people);
            var ofSmall = new Questions(setting.vertx(), setting.plan().small());
            race.measure("size", ofLarge.to(large.base()), ofSmall.to(small.base()));
        }
        String sizes = "%,d coverages, of %,d".formatted(people, setting.plan().small());
        race.tell("size", "check", sizes, "≤ 1.5");
        setting.bench().postgres().drop(LARGE);
    }
}

package jp.madoguchi.bench.scenario;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.bench.Setting;
import jp.madoguchi.bench.load.Measured;
import jp.madoguchi.bench.load.Shot;

/** 大きいものと小さいもの: the same questions at the same rate to a service on many rows and to one on few, A B A B. */
final class LargeBesideSmall {
    private final Setting setting;
    private final List<Double> p99 = new ArrayList<>();
    private final List<Double> p50 = new ArrayList<>();
    private long lost;

    LargeBesideSmall(Setting setting) {
        this.setting = setting;
    }

    /** Warms both up and lets them take turns. */
    void measure(String what, Shot large, Shot small) throws InterruptedException, SQLException {
        Subjects.warm(setting, large);
        Subjects.warm(setting, small);
        for (int i = 0; i < setting.plan().pairs(); i++) {
            Measured many = measured(large);
            Measured few = measured(small);
            lost += many.lost() + few.lost();
            p99.add(many.millis(99) / few.millis(99));
            p50.add(many.millis(50) / few.millis(50));
            setting.table().note("%s, pair %d: large %s".formatted(what, p99.size(), many.distribution()));
            setting.table().note("              small " + few.distribution());
        }
    }

    private Measured measured(Shot shot) throws InterruptedException, SQLException {
        return Subjects.load(setting, setting.plan().rate()).run(shot);
    }

    /** Adds the lines to the table. */
    void tell(String target, String what, String sizes, String bound) {
        String at = " at " + setting.plan().rate() + "/s: ";
        setting.table().ratio(target, what + " p99" + at + sizes, p99, bound);
        setting.table().ratio(target, what + " p50" + at + sizes, p50, "reported");
        setting.table().line(target, what + "s not answered in either", Long.toString(lost), "0");
    }
}

package jp.madoguchi.bench.scenario;

import java.sql.SQLException;
import jp.madoguchi.bench.Setting;

/** 索引の大きさ (LK3): what each form of a name takes for each person, and what that is for everybody in the country. */
final class IndexBytes {
    private static final long EVERYBODY = 125_000_000;
    private static final double GIBIBYTE = 1L << 30;

    private final Setting setting;
    private final String database;
    private final long people;

    IndexBytes(Setting setting, String database, long people) {
        this.setting = setting;
        this.database = database;
        this.people = people;
    }

    /** Adds its lines to the table. */
    void tell(String made) throws SQLException {
        double name = index("name");
        double kana = index("kana");
        double folded = index("fold");
        double all = bytes("pg_total_relation_size('enrollee') + pg_total_relation_size('enrollee_number')");
        var table = setting.table();
        table.line(
                "LK3",
                "index bytes a person, 氏名, カナ, 異体字; " + made,
                "%.1f, %.1f, %.1f B".formatted(name, kana, folded),
                "≤ 25 B a form");
        table.line(
                "LK3",
                "the same × 125 million; with the people themselves",
                "%.1f GiB; %.0f GiB".formatted(nation(name + kana + folded), nation(all)),
                "reported");
        table.note("index, %s: %,d people, %.0f B each in all".formatted(made, people, all));
    }

    private double index(String form) throws SQLException {
        return bytes("pg_relation_size('enrollee_by_" + form + "')");
    }

    private double bytes(String sql) throws SQLException {
        return setting.bench().postgres().number(database, "select " + sql) / (double) people;
    }

    private static double nation(double bytes) {
        return bytes * EVERYBODY / GIBIBYTE;
    }
}

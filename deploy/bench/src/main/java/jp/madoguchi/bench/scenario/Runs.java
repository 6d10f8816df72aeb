package jp.madoguchi.bench.scenario;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.bench.Setting;
import jp.madoguchi.bench.load.Waiting;
import jp.madoguchi.bench.subject.Clinics;

/**
 * 事後確認の実行: every clinic starts a run of its own, through the door; looked at past the service until nothing is left.
 */
final class Runs {
    private static final String LEFT = """
            select (select count(*) from reconciliation_run where state = 'RUNNING')
                + (select count(*) from (select from outbox limit 1) unsent)
            """;
    private static final String LOOKED_UP = "madoguchi_reconciliation_lookup_seconds_sum";
    private static final int ACCEPTED = 202;

    private final Setting setting;
    private final URI base;
    private final String database;
    private final int clinics;

    Runs(Setting setting, URI base, String database, int clinics) {
        this.setting = setting;
        this.base = base;
        this.database = database;
        this.clinics = clinics;
    }

    /** Begins one of each clinic and returns when all have ended and every fact of theirs is on the topic. */
    void run() throws InterruptedException, SQLException {
        Door door = new Door(setting.vertx(), clinics);
        var administrators = new Clinics(clinics, "administrator");
        try (Connection connection = setting.bench().postgres().connect(database);
                Statement statement = connection.createStatement()) {
            List<Future<?>> begun = new ArrayList<>();
            for (int i = 0; i < clinics; i++) {
                begun.add(begin(door, administrators.authorization(i)));
            }
            Waiting.on(Future.all(begun));
            while (left(statement) > 0) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        } finally {
            door.close();
        }
    }

    private Future<Integer> begin(Door door, String authorization) {
        return door.send(HttpMethod.POST, base.resolve("/reconciliation-runs"), authorization, Buffer.buffer())
                .compose(answer -> answer.status() == ACCEPTED
                        ? Future.succeededFuture(answer.status())
                        : Future.failedFuture("a run was answered with " + answer.status()));
    }

    private static long left(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery(LEFT)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** How long the service has looked up visits in all until now, in seconds. */
    double lookedUp() throws InterruptedException {
        Door door = new Door(setting.vertx(), 1);
        try {
            Door.Answer metrics = Waiting.on(
                    door.send(HttpMethod.GET, base.resolve("/q/metrics"), Clinics.operator(), Buffer.buffer()));
            return metrics.body()
                    .toString()
                    .lines()
                    .filter(line -> line.startsWith(LOOKED_UP))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        } finally {
            door.close();
        }
    }
}

package jp.madoguchi.bench.scenario;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.bench.Setting;
import jp.madoguchi.bench.subject.BareKeeping;

/** 発行し終わるまで: waits until a service has published every fact it committed; those of the bare client are nobody's. */
final class Published {
    private static final String WAITING =
            "select count(*) from (select from outbox where slot < " + BareKeeping.FIRST_SLOT + " limit 1) one";
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private Published() {}

    /** Returns when nothing is left in this database; refuses to wait for ever for a service that publishes no more. */
    static void await(Setting setting, String database) throws SQLException, InterruptedException {
        long begun = System.nanoTime();
        while (setting.bench().postgres().number(database, WAITING) > 0) {
            if (System.nanoTime() - begun > LONGEST.toNanos()) {
                throw new IllegalStateException("facts in " + database + " are still not published after " + LONGEST);
            }
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS.toMillis());
        }
    }
}

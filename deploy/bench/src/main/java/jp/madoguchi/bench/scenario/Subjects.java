package jp.madoguchi.bench.scenario;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import jp.madoguchi.bench.Setting;
import jp.madoguchi.bench.load.Capacity;
import jp.madoguchi.bench.load.OpenLoop;
import jp.madoguchi.bench.load.Shot;
import jp.madoguchi.bench.subject.Bench;
import jp.madoguchi.bench.subject.Insured;

/** 計測の相手: the service on a registry that is filled. */
final class Subjects {
    /** The database of everything that is not about the size of the registry. */
    static final String USUAL = "usual";

    private static final int AT_A_TIME = 16;
    /** So long the compiler takes up to half of this machine: a shorter plan would measure it, not the service. */
    private static final Duration COMPILED = Duration.ofSeconds(90);

    private Subjects() {}

    static Bench.Running usual(Setting setting) throws IOException, InterruptedException, SQLException {
        return withPeople(setting, USUAL, setting.plan().small());
    }

    static Bench.Running withPeople(Setting setting, String database, long people)
            throws IOException, InterruptedException, SQLException {
        setting.bench().postgres().createUnlessThere(database);
        Bench.Running service = setting.bench().eligibility(database);
        new Insured(setting.bench().postgres(), database, people).register();
        return service;
    }

    /**
     * A load at so many a second, warm-up and length as planned. What was logged until now is used again for it: a
     * segment of the log that must be made first stops every commit for some thirty milliseconds, and a server that
     * has run for a while makes none.
     */
    static OpenLoop load(Setting setting, int aSecond) throws SQLException {
        setting.bench().postgres().recycle();
        var plan = setting.plan();
        return new OpenLoop(setting.vertx(), aSecond, plan.warmUp(), plan.length());
    }

    /** Lets a program that has just started compile what it will do, by a load that cannot overrun it. */
    static void warm(Setting setting, Shot shot) throws InterruptedException {
        new Capacity(setting.vertx(), AT_A_TIME, COMPILED, Duration.ZERO).run(shot);
    }
}

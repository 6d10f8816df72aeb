package jp.madoguchi.local.drill;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.madoguchi.local.suite.OpenSuite;
import jp.madoguchi.local.suite.Progress;
import jp.madoguchi.local.suite.SuiteFailure;

/** 訓練: a whole outage of so many simulated clinics, step by step, and the grades. */
public final class Drill {
    /** How many clinics are rehearsed with when nobody says how many. */
    public static final int USUAL = 12;

    /** Two hundred and more are a prefecture; a thousand are as many as one board shows. */
    public static final int MOST = 1_000;

    private final OpenSuite suite;
    private final Progress progress;
    private final int clinics;

    /** A drill of so many clinics on a suite that is up. */
    public Drill(OpenSuite suite, Progress progress, int clinics) {
        this.suite = suite;
        this.progress = progress;
        this.clinics = clinics;
    }

    /** Plays it and prints the grades, those of a drill that is broken off too; whether all were passed. */
    public boolean play() throws IOException, InterruptedException, SuiteFailure {
        Grades grades = new Grades();
        try {
            play(grades);
        } catch (SuiteFailure brokenOff) {
            grades.line("訓練を最後まで行う", "broken off", "to the end", false, "下の失敗の次の手順に従い、訓練をやり直す");
            throw brokenOff;
        } finally {
            progress.print(grades.text());
        }
        return grades.allPassed();
    }

    private void play(Grades grades) throws IOException, InterruptedException, SuiteFailure {
        Stopwatch whole = Stopwatch.start();
        progress.print("\n  訓練: a whole outage of " + clinics + " simulated clinics");
        Exercise exercise = new Preparation(suite, progress).prepare(clinics, grades);
        new Tidying(exercise).begin();
        try (Heartbeat heartbeat = new Heartbeat(exercise.gateways())) {
            rehearse(exercise);
            grades.number("途切れた端末の報告", heartbeat.missed(), 0, "端末と eligibility-service の間の回線を見る");
        }
        grades.told("訓練の全体", whole.elapsed());
    }

    private static void rehearse(Exercise exercise) throws IOException, InterruptedException, SuiteFailure {
        Instant begun = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        long fullCharges = exercise.board().sum("fullCharges");
        new Failure(exercise).play();
        new Desks(exercise).play();
        new Opening(exercise).play();
        int accepted = new LineReturns(exercise).play();
        Settled settled = new Reconciling(exercise).play();
        new Reports(exercise).play();
        new Balance(exercise, new Seals(exercise, begun).play()).play(accepted, settled, fullCharges);
    }
}

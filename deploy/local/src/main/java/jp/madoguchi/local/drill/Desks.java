package jp.madoguchi.local.drill;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import jp.madoguchi.local.suite.Program;
import jp.madoguchi.local.suite.SuiteFailure;

/** 2 障害時受付: every clinic goes on taking patients; what it takes waits at its gateway. */
final class Desks {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Exercise exercise;

    Desks(Exercise exercise) {
        this.exercise = exercise;
    }

    void play() throws IOException, InterruptedException, SuiteFailure {
        exercise.each(clinic -> {
            clinic.takePatients(exercise.today());
            clinic.gateway().report();
        });
        long taken = exercise.visits().size();
        exercise.checks()
                .within(
                        SOON,
                        taken + " unsent visits are on the board",
                        Program.OUTAGE,
                        () -> exercise.board().sum("unsent") == taken);
        exercise.grades()
                .number("未送信の受診（運用ボード） = 受け付けた受診", exercise.board().sum("unsent"), taken, "端末の状態の報告に未送信の件数が載っているか確かめる");
        exercise.progress()
                .done("2 障害時受付: " + taken + " patients taken and waiting at their gateways: "
                        + Arrays.stream(PatientKind.values())
                                .map(PatientKind::label)
                                .collect(Collectors.joining("、")));
    }
}

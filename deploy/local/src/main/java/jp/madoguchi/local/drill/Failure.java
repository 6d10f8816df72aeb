package jp.madoguchi.local.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.local.door.Reply;
import jp.madoguchi.local.drill.SimulatedGateway.GatewayState;
import jp.madoguchi.local.suite.Program;
import jp.madoguchi.local.suite.SuiteFailure;

/** 1 障害の発生: the line of all the clinics fails at once; the board shows it, and an incident is inferred or told. */
final class Failure {
    private static final Duration DEGRADED = Duration.ofSeconds(5);
    private static final Duration INFERRED = Duration.ofMinutes(2);
    private static final Duration AT_LAST = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int FEWEST = 3;

    private final Exercise exercise;

    Failure(Exercise exercise) {
        this.exercise = exercise;
    }

    void play() throws IOException, InterruptedException, SuiteFailure {
        int clinics = exercise.clinics().size();
        Instant since = Instant.now();
        Stopwatch failing = Stopwatch.start();
        exercise.each(clinic -> clinic.gateway().become(GatewayState.LINE_DOWN));
        Stopwatch reported = Stopwatch.start();
        exercise.checks()
                .within(
                        AT_LAST,
                        PAUSE,
                        clinics + " clinics are 障害時受付 on the board",
                        Program.OUTAGE,
                        () -> exercise.board().in("OUTAGE") == clinics);
        Duration shown = reported.elapsed();
        exercise.grades()
                .time(
                        "障害時受付が運用ボードに出る（最後の報告から）",
                        shown,
                        DEGRADED,
                        "outage-service が端末の状態に追いつけるか、/metrics と gateway.status.v1 の遅れを見る");
        exercise.progress()
                .done("1 障害: " + clinics + " clinics report 回線の障害 (遮断器 OPEN), 障害時受付 on the board " + shown.toMillis()
                        + " ms after the last report");
        if (clinics < FEWEST) {
            tell(since);
        } else {
            infer(failing, since);
        }
    }

    private void infer(Stopwatch failing, Instant since) throws IOException, InterruptedException, SuiteFailure {
        Optional<JsonNode> found = incident();
        while (found.isEmpty() && failing.elapsed().compareTo(INFERRED) < 0) {
            Thread.sleep(PAUSE.toMillis());
            found = incident();
        }
        Duration took = failing.elapsed();
        exercise.grades().time("障害事案が推定される（最初の報告から）", took, INFERRED, "推定を待たずに運用担当が障害事案を届け出る (POST /incidents)");
        if (found.isEmpty()) {
            tell(since);
        } else {
            exercise.progress()
                    .done("1 推定: " + found.get().at("/where").asText("") + ", "
                            + found.get().at("/counted/words").asText("") + ", " + took.toMillis()
                            + " ms after the first"
                            + " report");
        }
    }

    private void tell(Instant since) throws IOException, InterruptedException, SuiteFailure {
        Reply opened = exercise.operator()
                .post(
                        "/incidents",
                        Map.of(
                                "scope", "LINE",
                                "value", exercise.line(),
                                "cause", "LINE_DOWN",
                                "since", since.toString(),
                                "text", "訓練: 医療機関から回線の障害の連絡"));
        exercise.checks().status(201, opened, "the operator tells of the incident", Program.OUTAGE);
        exercise.progress().done("1 届出: the operator tells of the incident on " + exercise.line());
    }

    private Optional<JsonNode> incident() throws IOException, InterruptedException {
        return Incidents.open(exercise);
    }
}

package jp.madoguchi.local.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import jp.madoguchi.local.drill.SimulatedGateway.GatewayState;
import jp.madoguchi.local.suite.Program;
import jp.madoguchi.local.suite.SuiteFailure;

/** 4 復旧: the gateways hand in what they kept, what could not be asked is held, the operator gives the all-clear. */
final class LineReturns {
    private static final Duration DRAINED = Duration.ofSeconds(60);
    private static final Duration AT_LAST = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Exercise exercise;

    LineReturns(Exercise exercise) {
        this.exercise = exercise;
    }

    /** How many visits the uplink took over. */
    int play() throws IOException, InterruptedException, SuiteFailure {
        AtomicInteger accepted = new AtomicInteger();
        Stopwatch returned = Stopwatch.start();
        exercise.each(clinic -> {
            clinic.gateway().become(GatewayState.RECOVERING);
            accepted.addAndGet(clinic.gateway().send());
            clinic.gateway().become(GatewayState.NORMAL);
        });
        exercise.grades()
                .number("送信が受け付けられた受診", accepted.get(), exercise.visits().size(), "受け付けられない控えを端末の画面で確かめる");
        exercise.progress().done("4 復旧: " + accepted.get() + " visits handed in, every gateway 通常 again");
        held();
        exercise.grades().time("復旧から控えた受診がそろうまで", returned.elapsed(), DRAINED, "端末の送信と desk.v1 の遅れを運用ボードで見る");
        allClear();
        return accepted.get();
    }

    private void held() throws IOException, InterruptedException, SuiteFailure {
        long expected = exercise.held();
        exercise.checks()
                .within(
                        AT_LAST,
                        PAUSE,
                        expected + " visits are held",
                        Program.OUTAGE,
                        () -> exercise.board().sum("held") >= expected);
        AtomicInteger right = new AtomicInteger();
        exercise.each(clinic -> {
            if (heldAt(clinic).containsAll(clinic.toHold())) {
                right.incrementAndGet();
            }
        });
        exercise.grades()
                .number("控えた受診が受付と合う医療機関", right.get(), exercise.clinics().size(), "控えにない受診を窓口の帳面と突き合わせる");
        exercise.progress()
                .done("4 復旧: " + expected + " visits held; "
                        + (exercise.visits().size() - expected)
                        + " taken for 10割 with nothing to ask with are not");
    }

    private static Set<String> heldAt(DrillClinic clinic) throws IOException, InterruptedException {
        Set<String> held = new HashSet<>();
        for (JsonNode visit : clinic.person().get("/held-visits").body().at("/visits")) {
            if ("HELD".equals(visit.at("/state").asText(""))) {
                held.add(visit.at("/visitId").asText(""));
            }
        }
        return held;
    }

    private void allClear() throws IOException, InterruptedException, SuiteFailure {
        Optional<JsonNode> incident = Incidents.open(exercise);
        if (incident.isPresent()) {
            exercise.checks()
                    .status(
                            200,
                            exercise.operator()
                                    .put(
                                            "/incidents/"
                                                    + incident.get()
                                                            .at("/incidentId")
                                                            .asText("") + "/end",
                                            Map.of("text", "訓練: 回線の復旧を確認")),
                            "the all-clear is given",
                            Program.OUTAGE);
        }
        exercise.progress().done("4 復旧: the operator gives the all-clear on " + exercise.line());
    }
}

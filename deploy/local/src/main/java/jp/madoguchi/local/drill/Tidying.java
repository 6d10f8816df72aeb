package jp.madoguchi.local.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.madoguchi.local.drill.SimulatedGateway.GatewayState;
import jp.madoguchi.local.suite.Program;
import jp.madoguchi.local.suite.SuiteFailure;
import jp.madoguchi.local.suite.Together;

/** 片付け: what a drill leaves behind, at its end, and at the beginning of the next what one that was broken off left. */
final class Tidying {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int AT_ONCE = 8;

    private final Exercise exercise;

    Tidying(Exercise exercise) {
        this.exercise = exercise;
    }

    /** 通常: every gateway is well, and the board shows it. */
    void begin() throws IOException, InterruptedException, SuiteFailure {
        endIncidents();
        endGrants();
        List<Together.Task> reports = new ArrayList<>();
        for (SimulatedGateway gateway : exercise.gateways()) {
            reports.add(() -> gateway.become(GatewayState.NORMAL));
        }
        Together.run(AT_ONCE, reports);
        int clinics = exercise.clinics().size();
        exercise.checks()
                .within(
                        SOON,
                        clinics + " clinics are 通常 on the board",
                        Program.OUTAGE,
                        () -> exercise.board().in("LIVE") == clinics);
        exercise.progress().done("通常: " + exercise.gateways().size() + " gateways report, all clinics 通常 on the board");
    }

    /** 終了: no grant of a drill stays open. */
    int endGrants() throws IOException, InterruptedException, SuiteFailure {
        List<Together.Task> ends = new ArrayList<>();
        for (JsonNode grant : exercise.body().get("/grants").body().at("/grants")) {
            boolean open = "ENABLED".equals(grant.at("/state").asText(""));
            if (open && DrillClinic.isDrill(grant.at("/institution").asText(""))) {
                String id = grant.at("/grantId").asText("");
                ends.add(() -> exercise.checks()
                        .status(
                                200,
                                exercise.body().put("/grants/" + id + "/end", Map.of()),
                                "a grant of the drill is ended",
                                Program.OUTAGE));
            }
        }
        Together.run(AT_ONCE, ends);
        return ends.size();
    }

    private void endIncidents() throws IOException, InterruptedException {
        for (JsonNode incident : exercise.operator().get("/incidents").body().at("/incidents")) {
            boolean open = "OPEN".equals(incident.at("/state").asText(""));
            if (open && incident.at("/value").asText("").startsWith("訓練")) {
                exercise.operator()
                        .put(
                                "/incidents/" + incident.at("/incidentId").asText("") + "/end",
                                Map.of("text", "中断した訓練の障害事案を閉じる"));
            }
        }
    }
}

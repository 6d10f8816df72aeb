package jp.madoguchi.local.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import jp.madoguchi.local.door.Reply;
import jp.madoguchi.local.suite.Program;
import jp.madoguchi.local.suite.SuiteFailure;

/** 6 利用報告書: the clinic that called the call centre owes it one; the draft comes from the audit log. */
final class Reports {
    private final Exercise exercise;

    Reports(Exercise exercise) {
        this.exercise = exercise;
    }

    void play() throws IOException, InterruptedException, SuiteFailure {
        DrillClinic clinic = exercise.clinics().get(0);
        int sent = 0;
        for (JsonNode grant : clinic.person().get("/grants").body().at("/grants")) {
            boolean asked = "CALL_CENTRE".equals(grant.at("/origin").asText(""));
            if (asked && "ENABLED".equals(grant.at("/state").asText(""))) {
                String report = "/grants/" + grant.at("/grantId").asText("") + "/report";
                Reply draft = clinic.person().get(report);
                exercise.checks().status(200, draft, "the report is drafted", Program.OUTAGE);
                exercise.checks().that(!draft.text("/text").isEmpty(), "the draft has a text", Program.OUTAGE);
                Reply mark = clinic.person()
                        .put(report + "/sent", Map.of("sentOn", exercise.today().toString()));
                exercise.checks().status(204, mark, "the report is marked as sent", Program.OUTAGE);
                sent++;
            }
        }
        exercise.grades().number("提出した利用報告書", sent, 1, "折り返しの電話で聞いた期限までに利用報告書を出す（別添2）");
        int ended = new Tidying(exercise).endGrants();
        exercise.grades().number("終えた利用開始設定", ended, exercise.clinics().size(), "復旧したら利用開始設定を終える");
        exercise.progress().done("6 利用報告書: drafted from the audit log and marked as sent; " + ended + " 利用開始設定 ended");
    }
}

package jp.madoguchi.local.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.local.door.Reply;
import jp.madoguchi.local.suite.Program;
import jp.madoguchi.local.suite.SuiteFailure;

/**
 * 3 利用開始設定: the 実施機関 opens the function for the list of the clinics; one of them, as if it were forgotten on the list,
 * calls the call centre as 別添2 says.
 */
final class Opening {
    private static final Duration ABOUT = Duration.ofMinutes(30);
    /** A list is one transaction: a shorter one holds up nobody. */
    private static final int LOT = 50;

    private static final int DAYS = 3;
    private static final int REPORT_WITHIN = 7;

    private final Exercise exercise;

    Opening(Exercise exercise) {
        this.exercise = exercise;
    }

    void play() throws IOException, InterruptedException, SuiteFailure {
        callTheCallCentre(exercise.clinics().get(0));
        List<String> others =
                exercise.clinics().stream().skip(1).map(DrillClinic::code).toList();
        Stopwatch opening = Stopwatch.start();
        for (int from = 0; from < others.size(); from += LOT) {
            openFor(others.subList(from, Math.min(from + LOT, others.size())));
        }
        exercise.grades().told("一覧による利用開始設定（" + others.size() + "施設）", opening.elapsed());
        grade();
    }

    private void openFor(List<String> institutions) throws IOException, InterruptedException, SuiteFailure {
        Reply opened = exercise.body()
                .post(
                        "/grants/list",
                        Map.of(
                                "institutions",
                                institutions,
                                "from",
                                exercise.today().toString(),
                                "until",
                                exercise.today().plusDays(DAYS).toString(),
                                "reason",
                                "訓練: " + exercise.line() + "の障害"));
        exercise.checks().status(201, opened, "the function is opened for the list", Program.OUTAGE);
    }

    /** 別添2: 医療機関コード, 名 and 担当者 on the telephone, the call back to the registered number, then the period. */
    private void callTheCallCentre(DrillClinic clinic) throws IOException, InterruptedException, SuiteFailure {
        exercise.progress()
                .note("別添2 ① コールセンターへ電話: 「医療機関コード " + clinic.code() + "、" + clinic.name()
                        + "、担当者 訓練 受付。緊急時医療情報・資格確認機能の利用を希望します」");
        Reply asked = clinic.person()
                .post(
                        "/grants",
                        Map.of(
                                "origin", "CALL_CENTRE",
                                "institutionName", clinic.name(),
                                "contactPerson", "訓練 受付",
                                "reason", "訓練: 回線の障害"));
        exercise.checks().status(201, asked, "the wish is taken down", Program.OUTAGE);
        String grant = "/grants/" + asked.text("/grantId");
        exercise.progress().note("別添2 ② 登録された電話番号への折り返し: 利用報告書の提出期限を聞く");
        Reply calledBack = exercise.body()
                .put(
                        grant + "/call-back",
                        Map.of(
                                "reportDueOn",
                                exercise.today().plusDays(REPORT_WITHIN).toString()));
        exercise.checks().status(200, calledBack, "the clinic is called back", Program.OUTAGE);
        Reply enabled = exercise.body()
                .put(
                        grant + "/enablement",
                        Map.of(
                                "from", exercise.today().toString(),
                                "until", exercise.today().plusDays(DAYS).toString()));
        exercise.checks().status(200, enabled, "the function is enabled", Program.OUTAGE);
        exercise.progress().note("別添2 ③ 利用開始設定: 本日から" + DAYS + "日後まで");
    }

    private void grade() throws IOException, InterruptedException {
        Set<String> open = new HashSet<>();
        Duration longest = Duration.ZERO;
        for (JsonNode grant : exercise.body().get("/grants").body().at("/grants")) {
            String institution = grant.at("/institution").asText("");
            boolean enabled = "ENABLED".equals(grant.at("/state").asText(""));
            if (enabled && exercise.codes().contains(institution)) {
                open.add(institution);
                Duration took = Duration.between(
                        Instant.parse(grant.at("/requestedAt").asText("")),
                        Instant.parse(grant.at("/enabledAt").asText("")));
                longest = took.compareTo(longest) > 0 ? took : longest;
            }
        }
        exercise.grades()
                .number("利用開始設定のある医療機関", open.size(), exercise.clinics().size(), "一覧に載らなかった施設はコールセンターへ電話する（別添2）");
        exercise.grades().time("希望から利用開始設定まで（最も遅い施設）", longest, ABOUT, "30分を過ぎたらコールセンターへ問い合わせる（別添2）");
        exercise.progress()
                .done("3 利用開始設定: " + open.size() + " clinics, the slowest after " + longest.toMillis() + " ms");
    }
}

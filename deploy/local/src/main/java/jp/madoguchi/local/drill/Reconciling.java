package jp.madoguchi.local.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import jp.madoguchi.local.door.Reply;
import jp.madoguchi.local.suite.Program;
import jp.madoguchi.local.suite.SuiteFailure;

/** 5 事後確認: started at every clinic by its entitled person; what no machine may decide is left for that person. */
final class Reconciling {
    private static final Duration CAUGHT_UP = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Exercise exercise;
    private final Settled settled = new Settled();
    private final AtomicInteger asExpected = new AtomicInteger();
    private final AtomicInteger resolved = new AtomicInteger();

    Reconciling(Exercise exercise) {
        this.exercise = exercise;
    }

    /** How the visits were settled. */
    Settled play() throws IOException, InterruptedException, SuiteFailure {
        Stopwatch started = Stopwatch.start();
        exercise.each(this::reconcile);
        exercise.grades().told("事後確認の実行（全施設）", started.elapsed());
        exercise.progress()
                .done("5 事後確認: " + settled.all() + " settled by themselves, "
                        + (exercise.held() - settled.all())
                        + " left for a person, in " + started.elapsed().toMillis() + " ms");
        exercise.each(clinic -> new LeftOvers(exercise, clinic, settled).settle());
        exercise.each(this::resolve);
        exercise.grades()
                .number("結果が患者ごとの想定どおりの受診", asExpected.get(), exercise.held(), "控えた4情報・番号の書き写しを読み返す。同姓同名は該当者を選ぶ");
        exercise.progress()
                .done("5 事後確認: left-overs: " + settled.of(Settled.How.BY_CHOICE) + " by choosing the person, "
                        + settled.of(Settled.How.BY_AGREEMENT) + " as 資格情報なし, "
                        + settled.of(Settled.How.BY_NATIONAL_SCREEN) + " with the national screen's answer, "
                        + settled.of(Settled.How.CLOSED) + " closed with a reason; " + resolved.get()
                        + " shares decided upon");
        unchecked();
        return settled;
    }

    private void reconcile(DrillClinic clinic) throws IOException, InterruptedException, SuiteFailure {
        Stopwatch asking = Stopwatch.start();
        Reply answer = started(clinic);
        int done = count(clinic, answer);
        // The index says that it is behind rather than that nobody is there; asked again, it goes on where it was.
        while (isBehind(answer) && asking.elapsed().compareTo(CAUGHT_UP) < 0) {
            Thread.sleep(PAUSE.toMillis());
            answer = started(clinic);
            done += count(clinic, answer);
        }
        for (int i = 0; i < done; i++) {
            settled.add(Settled.How.BY_ITSELF);
        }
        expectLeftOvers(clinic, answer);
    }

    private Reply started(DrillClinic clinic) throws IOException, InterruptedException, SuiteFailure {
        Reply answer = clinic.person().post("/held-visits/reconciliation", Map.of());
        exercise.checks().status(200, answer, "the visits of " + clinic.code() + " are checked", Program.OUTAGE);
        return answer;
    }

    private static boolean isBehind(Reply answer) {
        for (JsonNode waiting : answer.body().at("/stillHeld")) {
            if ("could-not-ask".equals(waiting.at("/code").asText(""))) {
                return true;
            }
        }
        return false;
    }

    private int count(DrillClinic clinic, Reply answer) {
        int ours = 0;
        for (JsonNode checked : answer.body().at("/reconciled")) {
            String result = checked.at("/result").asText("");
            Optional<DrillVisit> visit = clinic.visit(checked.at("/visitId").asText(""));
            ours += visit.isPresent() ? 1 : 0;
            visit.filter(one -> one.kind().ending().name().equals(result))
                    .ifPresent(one -> asExpected.incrementAndGet());
        }
        return ours;
    }

    private void expectLeftOvers(DrillClinic clinic, Reply answer) {
        for (JsonNode waiting : answer.body().at("/stillHeld")) {
            clinic.visit(waiting.at("/visitId").asText(""))
                    .filter(visit -> visit.kind().ending() == PatientKind.Ending.LEFT_OVER)
                    .ifPresent(visit -> asExpected.incrementAndGet());
        }
    }

    /** 突合: one key agrees to what follows from what was declared and what was confirmed. */
    private void resolve(DrillClinic clinic) throws IOException, InterruptedException, SuiteFailure {
        for (JsonNode visit : clinic.person().get("/held-visits").body().at("/visits")) {
            String visitId = visit.at("/visitId").asText("");
            if (visit.at("/toResolve").asBoolean() && clinic.visit(visitId).isPresent()) {
                String path = "/held-visits/" + visitId;
                String kind = clinic.person().get(path + "/comparison").text("/proposal/kind");
                Reply decided = clinic.person().put(path + "/resolution", Map.of("kind", kind));
                exercise.checks().status(200, decided, "what follows is decided", Program.OUTAGE);
                resolved.incrementAndGet();
            }
        }
    }

    private void unchecked() throws IOException, InterruptedException, SuiteFailure {
        AtomicInteger waiting = new AtomicInteger();
        exercise.each(clinic -> waiting.addAndGet(
                (int) clinic.person().get("/held-visits").body().at("/held").asLong()));
        exercise.grades().number("未確認の受診", waiting.get(), 0, "残った受診を一件ずつ、照会・国の画面・理由を付けた終了のどれかで済ませる");
        exercise.grades()
                .number("割合違いの扱いを決めた受診", resolved.get(), exercise.clinics().size(), "突合の画面で扱いを一つ選ぶ（差額・払い戻し・請求の訂正）");
    }
}

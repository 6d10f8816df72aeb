package jp.madoguchi.local.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.local.door.Insured;
import jp.madoguchi.local.door.Numbers;
import jp.madoguchi.local.door.Reply;
import jp.madoguchi.local.suite.Program;
import jp.madoguchi.local.suite.SuiteFailure;

/**
 * 残った受診: settled one by one by the clinic's entitled person: a namesake is chosen from the list, whom nobody has
 * reported is said to be so, a card nobody could read is looked up at the national screen or closed with a reason.
 */
final class LeftOvers {
    private static final String NOT_READ = "訓練: 券面の氏名が読めず、患者にも連絡がつかない";
    private static final String OLD = "訓練: 中断した訓練の控え";

    private final Exercise exercise;
    private final DrillClinic clinic;
    private final Settled settled;

    LeftOvers(Exercise exercise, DrillClinic clinic, Settled settled) {
        this.exercise = exercise;
        this.clinic = clinic;
        this.settled = settled;
    }

    void settle() throws IOException, InterruptedException, SuiteFailure {
        for (JsonNode visit : clinic.person().get("/held-visits").body().at("/visits")) {
            if ("HELD".equals(visit.at("/state").asText(""))) {
                settle(visit.at("/visitId").asText(""));
            }
        }
    }

    private void settle(String visitId) throws IOException, InterruptedException, SuiteFailure {
        Optional<DrillVisit> visit = clinic.visit(visitId);
        if (visit.isEmpty()) {
            close(visitId, OLD);
        } else if (visit.get().kind() == PatientKind.NAMESAKE) {
            choose(visit.get());
        } else if (visit.get().kind() == PatientKind.UNREGISTERED) {
            agree(visitId);
        } else if (clinic.asksNationally()) {
            importNational(visit.get());
        } else {
            close(visitId, NOT_READ);
            settled.add(Settled.How.CLOSED);
        }
    }

    private void choose(DrillVisit visit) throws IOException, InterruptedException, SuiteFailure {
        Insured person = visit.person();
        Reply listed = clinic.person()
                .post(
                        "/lookups",
                        Map.of(
                                "name", person.name(),
                                "birthDate", person.birthDate().toString(),
                                "sex", person.sex(),
                                "address", "訓練" + (clinic.number() + 1) + "番地",
                                "confirmationDate", exercise.today().toString(),
                                "visitId", visit.visitId().toString()));
        exercise.checks().same(2, listed.body().at("/hits").asInt(), "namesakes found", Program.OUTAGE);
        String lookup = listed.text("/lookupId");
        Reply chosen = clinic.person()
                .post(
                        "/lookups/" + lookup + "/choice",
                        Map.of("candidateId", listed.text("/candidates/0/candidateId")));
        exercise.checks().status(200, chosen, "one of the namesakes is chosen", Program.OUTAGE);
        Reply reconciled =
                clinic.person().put("/held-visits/" + visit.visitId() + "/reconciliation", Map.of("lookupId", lookup));
        exercise.checks().status(200, reconciled, "the visit is settled with the chosen one", Program.OUTAGE);
        settled.add(Settled.How.BY_CHOICE);
    }

    private void agree(String visitId) throws IOException, InterruptedException, SuiteFailure {
        Reply agreed = clinic.person().put("/held-visits/" + visitId + "/absence", Map.of());
        exercise.checks().status(200, agreed, "the visit is settled as 資格情報なし", Program.OUTAGE);
        settled.add(Settled.How.BY_AGREEMENT);
    }

    /** The worklist says what to type there; what the screen shows is typed here. */
    private void importNational(DrillVisit visit) throws IOException, InterruptedException, SuiteFailure {
        JsonNode worklist = clinic.person().get("/held-visits/worklist").body();
        exercise.checks()
                .that(
                        worklist.toString().contains(visit.visitId().toString()),
                        "the worklist shows the visit",
                        Program.OUTAGE);
        Insured person = visit.person();
        Map<String, Object> coverage = new LinkedHashMap<>(Numbers.of(person));
        coverage.put("insurerName", person.insurer().title());
        coverage.put("relationship", "SELF");
        coverage.put("classification", "GENERAL");
        coverage.put("qualifiedOn", person.from().toString());
        coverage.put("validFrom", person.from().toString());
        Reply imported = clinic.person()
                .put(
                        "/held-visits/" + visit.visitId() + "/national-result",
                        Map.of(
                                "confirmationDate",
                                exercise.today().toString(),
                                "result",
                                "CURRENT",
                                "person",
                                Map.of(
                                        "name", "訓練 嫁子",
                                        "birthDate", person.birthDate().toString(),
                                        "sex", person.sex()),
                                "coverage",
                                coverage));
        exercise.checks().status(200, imported, "the national screen's answer is taken in", Program.OUTAGE);
        settled.add(Settled.How.BY_NATIONAL_SCREEN);
    }

    private void close(String visitId, String reason) throws IOException, InterruptedException, SuiteFailure {
        Reply closed = clinic.person().put("/held-visits/" + visitId + "/closing", Map.of("reason", reason));
        exercise.checks().status(200, closed, "the visit is closed with a reason", Program.OUTAGE);
    }
}

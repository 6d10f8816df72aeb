package jp.madoguchi.local.day;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.local.door.Reply;
import jp.madoguchi.local.suite.Account;
import jp.madoguchi.local.suite.Program;
import jp.madoguchi.local.suite.SuiteFailure;
import jp.madoguchi.local.suite.TopicRecord;

/** 7 収支: patients taken at the desk = visits in the cluster = claims written or held with a reason. */
final class BalanceSheet {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Desk desk;
    private final LocalDate today;
    private long visitsBefore;

    BalanceSheet(Desk desk, LocalDate today) {
        this.desk = desk;
        this.today = today;
    }

    /** Notes what the cluster has counted before the first patient: the same day may be played twice. */
    void open() throws IOException, InterruptedException, SuiteFailure {
        visitsBefore = visitsCounted();
    }

    void play() throws IOException, InterruptedException, SuiteFailure {
        List<Ledger.Entry> taken = desk.ledger().entries();
        Map<String, Integer> inCluster = inCluster();
        desk.progress().print("\n    patient                                    desk  cluster  claim");
        balance(taken, inCluster);
        compareWithTheClustersCount();
        tell(taken, inCluster);
    }

    private void balance(List<Ledger.Entry> taken, Map<String, Integer> inCluster)
            throws IOException, InterruptedException, SuiteFailure {
        List<String> written = desk.ledger().writtenVisits();
        Map<String, String> held = desk.ledger().heldVisits();
        Set<String> atTheDesk = atTheDesk();
        for (Ledger.Entry entry : taken) {
            String visit = entry.visitId();
            boolean isWritten = written.contains(visit);
            desk.checks()
                    .that(Collections.frequency(written, visit) <= 1, entry.who() + " is claimed once", Program.CLAIM);
            String claim = isWritten ? "written " + entry.clause() : "held: " + held.getOrDefault(visit, "?");
            desk.progress()
                    .print(String.format(
                            "    %-40s  %4d  %7d  %s",
                            entry.who(), atTheDesk.contains(visit) ? 1 : 0, inCluster.getOrDefault(visit, 0), claim));
            desk.checks().that(atTheDesk.contains(visit), entry.who() + " is on the desk's list", Program.GATEWAY);
            desk.checks().same(1, inCluster.getOrDefault(visit, 0), entry.who() + " visits", Program.ELIGIBILITY);
            desk.checks()
                    .that(isWritten != held.containsKey(visit), entry.who() + " is written or held", Program.CLAIM);
            desk.checks().same("HELD".equals(entry.identity()), held.containsKey(visit), entry.who(), Program.CLAIM);
        }
    }

    private void tell(List<Ledger.Entry> taken, Map<String, Integer> inCluster) {
        List<String> written = desk.ledger().writtenVisits();
        Map<String, String> held = desk.ledger().heldVisits();
        long lost = taken.stream()
                .filter(e -> inCluster.getOrDefault(e.visitId(), 0) == 0)
                .count();
        long doubled = taken.stream()
                .filter(e -> inCluster.getOrDefault(e.visitId(), 0) > 1)
                .count();
        desk.progress().print(String.format("    %-40s  %4d  %7d", "total", taken.size(), count(inCluster, taken)));
        desk.progress()
                .done("7 収支: " + taken.size() + " taken = " + taken.size() + " visits = "
                        + taken.stream()
                                .filter(e -> written.contains(e.visitId()))
                                .count() + " written + "
                        + taken.stream()
                                .filter(e -> held.containsKey(e.visitId()))
                                .count()
                        + " held with a reason; " + lost + " lost, " + doubled + " doubled");
    }

    /** The cluster's own count, as the administrator of the clinic reads it. */
    private void compareWithTheClustersCount() throws IOException, InterruptedException, SuiteFailure {
        int taken = desk.ledger().entries().size();
        desk.checks()
                .within(
                        SOON,
                        "the cluster's own count grows by " + taken,
                        Program.ELIGIBILITY,
                        () -> visitsCounted() - visitsBefore == taken);
    }

    private long visitsCounted() throws IOException, InterruptedException, SuiteFailure {
        Reply summary = desk.eligibility(Account.KANRI).get("/desk-facts/summary?date=" + today);
        desk.checks().status(200, summary, "the day is summed up", Program.ELIGIBILITY);
        return summary.body().at("/visits").asLong();
    }

    private static int count(Map<String, Integer> inCluster, List<Ledger.Entry> taken) {
        return taken.stream()
                .mapToInt(entry -> inCluster.getOrDefault(entry.visitId(), 0))
                .sum();
    }

    private Map<String, Integer> inCluster() {
        Map<String, Integer> visits = new HashMap<>();
        for (TopicRecord record : desk.controls().read("desk.v1")) {
            if ("madoguchi.desk.visit-recorded.v1".equals(record.headers().get("ce_type")) && record.key() != null) {
                visits.merge(record.key(), 1, Integer::sum);
            }
        }
        return visits;
    }

    private Set<String> atTheDesk() throws IOException, InterruptedException {
        Set<String> visits = new HashSet<>();
        JsonNode patients = desk.gateway(Account.UKETSUKE).get("/desk/patients").body();
        for (JsonNode patient : patients.isArray() ? patients : patients.at("/patients")) {
            visits.add(patient.at("/visitId").asText(""));
        }
        return visits;
    }
}

package jp.madoguchi.local.day;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.local.door.Reply;
import jp.madoguchi.local.suite.Account;
import jp.madoguchi.local.suite.Program;
import jp.madoguchi.local.suite.SuiteFailure;
import jp.madoguchi.local.suite.TopicRecord;

/** 5 復旧: the line returns, the journal drains, the held visits are looked up as of their own 資格確認日. */
final class Recovery {
    private static final Duration DRAIN = Duration.ofSeconds(60);
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Desk desk;
    private final LocalDate today;
    private final Reckoning reckoning;

    Recovery(Desk desk, LocalDate today, Reckoning reckoning) {
        this.desk = desk;
        this.today = today;
        this.reckoning = reckoning;
    }

    void play() throws IOException, InterruptedException, SuiteFailure {
        reckoning.heldUp(this::drain);
        hold();
        reckoning.after();
        new FourItemLookup(desk, today).play();
        reconcile();
    }

    private void drain() throws IOException, InterruptedException, SuiteFailure {
        desk.controls().restoreTheLine();
        Duration took = desk.checks()
                .within(DRAIN, "the journal drained after the line returned", Program.GATEWAY, () -> {
                    JsonNode state =
                            desk.gateway(Account.UKETSUKE).get("/desk/state").body();
                    return "NORMAL".equals(state.at("/mode").asText(""))
                            && state.at("/unsent").asLong(-1) == 0;
                });
        desk.checks()
                .within(
                        SOON,
                        "every visit is on desk.v1",
                        Program.ELIGIBILITY,
                        () -> desk.ledger().entries().stream()
                                .allMatch(entry -> !recorded(entry.visitId()).isEmpty()));
        for (Ledger.Entry entry : desk.ledger().entries()) {
            desk.checks()
                    .same(
                            1,
                            recorded(entry.visitId()).size(),
                            entry.who() + " is on desk.v1 once",
                            Program.ELIGIBILITY);
        }
        inOrder();
        desk.progress()
                .done("5 復旧: the line is back; mode 通常 and nothing unsent after " + took.toMillis()
                        + " ms; every visit is on desk.v1 exactly once, in the order it was taken");
    }

    /** Order holds per key: the facts of a visit stand in the order in which the desk took them. */
    private void inOrder() throws SuiteFailure {
        Set<String> today =
                desk.ledger().entries().stream().map(Ledger.Entry::visitId).collect(Collectors.toSet());
        Map<String, Instant> last = new HashMap<>();
        for (TopicRecord record : desk.controls().read("desk.v1")) {
            if (record.key() != null && today.contains(record.key())) {
                Instant taken = Instant.parse(record.headers().getOrDefault("ce_time", ""));
                Instant before = last.getOrDefault(record.key(), Instant.EPOCH);
                desk.checks().that(!taken.isBefore(before), "desk.v1 is in the order of the desk", Program.ELIGIBILITY);
                last.put(record.key(), taken);
            }
        }
    }

    private List<TopicRecord> recorded(String visitId) {
        return desk.controls().read("desk.v1").stream()
                .filter(record -> visitId.equals(record.key()))
                .filter(record -> "madoguchi.desk.visit-recorded.v1"
                        .equals(record.headers().get("ce_type")))
                .toList();
    }

    private void hold() throws IOException, InterruptedException, SuiteFailure {
        desk.checks().within(SOON, "three visits of the trouble are held", Program.OUTAGE, () -> {
            JsonNode held = desk.outage(Account.KANRI).get("/held-visits").body();
            return Stream.of(Trouble.PORTAL, Trouble.FORM, Trouble.COVERED)
                    .allMatch(who -> "HELD".equals(state(held, who)));
        });
        JsonNode held = desk.outage(Account.KANRI).get("/held-visits").body();
        desk.checks()
                .same(
                        "",
                        state(held, Trouble.NEITHER),
                        "a patient without card and certificate is not held",
                        Program.OUTAGE);
        Reply next = desk.outage(Account.TONARI).get("/held-visits");
        desk.checks().status(200, next, "the clinic next door may look", Program.OUTAGE);
        desk.checks()
                .same("", state(next.body(), Trouble.FORM), "the clinic next door sees none of it", Program.OUTAGE);
        desk.progress()
                .done("5 復旧: held in outage-service: マイナポータル, 申立書, 10割 with a card; not 10割 without;"
                        + " nothing next door");
    }

    private String state(JsonNode held, String who) {
        String visitId = desk.ledger().of(who).map(Ledger.Entry::visitId).orElse("?");
        for (JsonNode visit : held.at("/visits")) {
            if (visitId.equals(visit.at("/visitId").asText(""))) {
                return visit.at("/state").asText("");
            }
        }
        return "";
    }

    private void reconcile() throws IOException, InterruptedException, SuiteFailure {
        Reply reply = desk.outage(Account.KANRI).post("/held-visits/reconciliation", Map.of());
        desk.checks().status(200, reply, "the held visits are reconciled", Program.OUTAGE);
        result(reply, Trouble.PORTAL, "NUMBER");
        result(reply, Trouble.FORM, "FOUR_ITEMS");
        result(reply, Trouble.COVERED, "FOUR_ITEMS");
        desk.progress()
                .done("5 復旧: reconciled as of " + today + ": マイナポータル by number → 現在の資格, 申立書 and"
                        + " 10割 by the four items → 現在の資格");
    }

    private void result(Reply reply, String who, String method) throws SuiteFailure {
        String visitId = desk.ledger().of(who).map(Ledger.Entry::visitId).orElse("?");
        for (JsonNode visit : reply.body().at("/reconciled")) {
            if (visitId.equals(visit.at("/visitId").asText(""))) {
                desk.checks().same("CURRENT", visit.at("/result").asText(""), who + " result", Program.OUTAGE);
                desk.checks().same(method, visit.at("/method").asText(""), who + " method", Program.OUTAGE);
                desk.checks()
                        .same(
                                today.toString(),
                                visit.at("/confirmationDate").asText(""),
                                who + " 資格確認日",
                                Program.OUTAGE);
                return;
            }
        }
        desk.checks().that(false, who + " is among the reconciled", Program.OUTAGE);
    }
}

package jp.madoguchi.local.day;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.local.door.Door;
import jp.madoguchi.local.door.Face;
import jp.madoguchi.local.door.Insured;
import jp.madoguchi.local.door.Insurer;
import jp.madoguchi.local.door.Numbers;
import jp.madoguchi.local.door.Reply;
import jp.madoguchi.local.line.Cut;
import jp.madoguchi.local.suite.Account;
import jp.madoguchi.local.suite.Program;
import jp.madoguchi.local.suite.SuiteFailure;

/** 4 障害: the line is really cut; four patients are taken; the gateway is killed in the middle and loses nothing. */
final class Trouble {
    static final String PORTAL = "マイナポータル画面";
    static final String FORM = "申立書のみ";
    static final String COVERED = "カードあり・交付なしと申告 10割";
    static final String NEITHER = "カード・証なし 10割";
    private static final Duration AT_ONCE = Duration.ofSeconds(3);
    private static final Duration BREAKER = Duration.ofSeconds(5);
    private static final Duration RESTART = Duration.ofSeconds(60);

    private final Desk desk;
    private final Reception reception;

    Trouble(Desk desk) {
        this.desk = desk;
        this.reception = new Reception(desk);
    }

    /** The way to the desk that is left, for whoever goes on while the line is cut. */
    Door play() throws IOException, InterruptedException, SuiteFailure {
        Door online = desk.gateway(Account.UKETSUKE);
        Reply ticket = online.post("/desk/offline-ticket", Map.of());
        desk.checks().status(200, ticket, "an offline ticket is given while signed in", Program.GATEWAY);
        Insured portal = People.adultOf(Insurer.CITY);
        Insured form = People.adultOf(Insurer.KYOKAI);
        long cut = System.nanoTime();
        desk.controls().cutTheLine(Cut.SILENCE);
        JsonNode shown = couldNotAsk(online, portal, cut);
        degraded(online, cut);
        take(online, PORTAL, portal, portal(shown.at("/visitId").asText(""), portal));
        Door offline = desk.gatewayOffline(ticket.text("/ticket"));
        killAndRestart(online, offline, form);
        covered(offline);
        neither(offline);
        return offline;
    }

    private JsonNode couldNotAsk(Door online, Insured person, long cut)
            throws IOException, InterruptedException, SuiteFailure {
        JsonNode shown = reception.card(online, person, "1");
        long took = (System.nanoTime() - cut) / 1_000_000;
        desk.checks()
                .same("COULD_NOT_ASK", shown.at("/outcome").asText(""), "a failed ask is no answer", Program.GATEWAY);
        desk.checks()
                .that(shown.at("/validity").asText("").isEmpty(), "and says nothing of the coverage", Program.GATEWAY);
        desk.checks().that(took < AT_ONCE.toMillis(), "確認できません at once, after " + took + " ms", Program.GATEWAY);
        desk.progress()
                .done("4 障害: line cut (silence); a card read now → "
                        + shown.at("/instruction/title").asText("") + " after " + took + " ms");
        return shown;
    }

    private void degraded(Door online, long cut) throws IOException, InterruptedException, SuiteFailure {
        desk.checks()
                .within(
                        BREAKER,
                        "the desk is degraded",
                        Program.GATEWAY,
                        () -> "DEGRADED".equals(online.get("/desk/state").text("/mode")));
        long took = (System.nanoTime() - cut) / 1_000_000;
        desk.checks().that(took <= BREAKER.toMillis(), "breaker open within 5 s, was " + took + " ms", Program.GATEWAY);
        JsonNode state = online.get("/desk/state").body();
        desk.checks().same("OPEN", state.at("/cluster").asText(""), "breaker to the cluster", Program.GATEWAY);
        desk.checks().that(!state.at("/cause").asText("").isEmpty(), "the desk names the cause", Program.GATEWAY);
        desk.checks().that(!state.at("/instruction/steps").isEmpty(), "and what to do next", Program.GATEWAY);
        desk.progress()
                .done("4 障害: breaker open " + took + " ms after the cut; the desk says "
                        + state.at("/causeLabel").asText(state.at("/cause").asText("")) + ", 「"
                        + state.at("/instruction/steps/0/text").asText("") + "」 …");
    }

    private void take(Door door, String who, Insured person, Map<String, Object> body)
            throws IOException, InterruptedException, SuiteFailure {
        JsonNode visit = reception.take(door, body, who);
        boolean full = NEITHER.equals(who) || COVERED.equals(who);
        desk.checks().same(full ? 100 : 30, visit.at("/copay/percent").asInt(), who + " share", Program.GATEWAY);
        desk.checks()
                .same(
                        full ? "NOTICE_2_3" : PORTAL.equals(who) ? "NOTICE_2_1" : "NOTICE_2_2",
                        visit.at("/copay/clause").asText(""),
                        who + " clause of the share",
                        Program.GATEWAY);
        desk.ledger()
                .took(new Ledger.Entry(
                        who,
                        visit.at("/visitId").asText(""),
                        person,
                        visit.at("/copay/percent").asInt(),
                        NEITHER.equals(who) ? "HELD" : "CURRENT",
                        NEITHER.equals(who) ? "NOTICE_2_3" : "NOTICE_3_1"));
        desk.progress()
                .done("4 " + who + ": saved, " + visit.at("/copay/label").asText("") + " ("
                        + visit.at("/copay/clauseLabel").asText("") + ")");
    }

    private static Map<String, Object> portal(String visitId, Insured person) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("visitId", visitId);
        body.put("basis", "MYNAPORTAL_SCREEN");
        body.put("card", "MY_NUMBER_CARD");
        body.put("patient", Face.of(person));
        body.put("shown", Numbers.of(person));
        body.put("ratioPercent", 30);
        return body;
    }

    private static Map<String, Object> declared(Insured form) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("visitId", UUID.randomUUID().toString());
        body.put("basis", "DECLARATION");
        body.put("card", "MY_NUMBER_CARD");
        body.put("patient", Face.of(form));
        body.put("couldNotAsk", "LINE_DOWN");
        body.put("declaration", Reception.declaration(form));
        return body;
    }

    private void killAndRestart(Door online, Door offline, Insured form)
            throws IOException, InterruptedException, SuiteFailure {
        take(online, FORM, form, declared(form));
        // Who signs in by the ticket is a fact of its own: it is counted before the kill.
        desk.checks()
                .within(
                        BREAKER,
                        "the offline ticket lets in",
                        Program.GATEWAY,
                        () -> offline.get("/desk/state").status() == 200);
        long unsent = online.get("/desk/state").body().at("/unsent").asLong();
        desk.controls().kill(Program.GATEWAY);
        desk.controls().startWithoutWaiting(Program.GATEWAY);
        Duration back = desk.checks()
                .within(RESTART, "the gateway is back without cluster or Keycloak", Program.GATEWAY, () -> {
                    try {
                        return offline.get("/desk/state").status() == 200;
                    } catch (ConnectException notYet) {
                        return false;
                    }
                });
        JsonNode patients = offline.get("/desk/patients").body();
        for (Ledger.Entry entry : desk.ledger().entries()) {
            desk.checks()
                    .that(
                            patients.toString().contains(entry.visitId()),
                            entry.who() + " is still there",
                            Program.GATEWAY);
        }
        desk.checks()
                .same(
                        unsent,
                        offline.get("/desk/state").body().at("/unsent").asLong(),
                        "unsent after the kill",
                        Program.GATEWAY);
        desk.progress()
                .done("4 SIGKILL: the gateway was killed and came back in " + back.toMillis()
                        + " ms with the line still cut;"
                        + " everyone saved is there; signed in with the offline ticket");
    }

    /** Who has a card that cannot be asked about and says that no certificate was issued pays 10割 until it is known. */
    private void covered(Door offline) throws IOException, InterruptedException, SuiteFailure {
        Insured person = People.adultsOf(Insurer.SHIMBASHI).get(1);
        Map<String, Object> body = nothingPresented(person, "MY_NUMBER_CARD");
        body.put("couldNotAsk", "LINE_DOWN");
        body.put(
                "tried",
                List.of("MYNAPORTAL_SCREEN", "ELIGIBILITY_CERTIFICATE", "ELIGIBILITY_NOTICE", "ORAL_CONFIRMATION"));
        body.put("issued", "NO");
        body.put("secondLook", true);
        take(offline, COVERED, person, body);
    }

    private static Map<String, Object> nothingPresented(Insured person, String card) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("visitId", UUID.randomUUID().toString());
        body.put("basis", "NOTHING_PRESENTED");
        body.put("card", card);
        body.put("patient", Face.of(person));
        return body;
    }

    private void neither(Door offline) throws IOException, InterruptedException, SuiteFailure {
        Insured person = People.adultOf(Insurer.SHIMBASHI);
        Map<String, Object> body = nothingPresented(person, "NO_CARD");
        Reply refused = offline.post("/desk/visits", body);
        desk.checks().status(422, refused, "10割 is refused until the other ways were tried", Program.GATEWAY);
        body.put("tried", List.of("MYNAPORTAL_SCREEN", "ELIGIBILITY_CERTIFICATE", "ORAL_CONFIRMATION"));
        body.put("issued", "NO");
        Reply once = offline.post("/desk/visits", body);
        desk.checks().status(422, once, "and once more until somebody has looked twice", Program.GATEWAY);
        desk.checks()
                .same(
                        "DSK-120",
                        once.body().at("/findings/0/rule").asText(""),
                        "which is all that is missing",
                        Program.GATEWAY);
        body.put("secondLook", true);
        take(offline, NEITHER, person, body);
        desk.progress()
                .done("4 10割: refused first with "
                        + refused.body().at("/findings").size()
                        + " questions (did we try …?), then until a second look, saved after it");
    }
}

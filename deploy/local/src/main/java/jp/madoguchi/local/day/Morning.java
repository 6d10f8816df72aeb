package jp.madoguchi.local.day;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import jp.madoguchi.local.door.Door;
import jp.madoguchi.local.suite.Account;
import jp.madoguchi.local.suite.Program;
import jp.madoguchi.local.suite.SampleSubscriber;
import jp.madoguchi.local.suite.SuiteFailure;

/** 2 通常: a card is read, 資格（有効）, ratio and clause on the desk, the event with a subscriber outside the suite. */
final class Morning {
    static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    static final String VALID = "新橋 一郎 有効";
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Desk desk;
    private final Reception reception;

    Morning(Desk desk) {
        this.desk = desk;
        this.reception = new Reception(desk);
    }

    void play() throws IOException, InterruptedException, SuiteFailure {
        SampleSubscriber subscriber = desk.controls().sampleSubscriber();
        Door door = desk.gateway(Account.UKETSUKE);
        JsonNode shown = reception.card(door, People.ICHIRO, "1");
        desk.checks().same("VALID", shown.at("/validity").asText(""), "資格（有効）", Program.GATEWAY);
        desk.checks().same(30, shown.at("/copay/percent").asInt(), "3割", Program.GATEWAY);
        desk.checks().same("ONLINE_CHECK", shown.at("/copay/clause").asText(""), "its clause", Program.GATEWAY);
        String visitId = shown.at("/visitId").asText("");
        reception.take(door, Map.of("visitId", visitId, "basis", "ONLINE_CHECK"), VALID);
        desk.ledger().took(new Ledger.Entry(VALID, visitId, People.ICHIRO, 30, "CURRENT", "ONLINE_CHECK"));
        desk.progress()
                .done("2 通常: 新橋 一郎's card → " + shown.at("/validityLabel").asText("") + ", "
                        + shown.at("/copay/label").asText("") + " ("
                        + shown.at("/copay/clauseLabel").asText("") + ")");
        heard(subscriber, shown.at("/checkId").asText(""));
    }

    private void heard(SampleSubscriber subscriber, String checkId)
            throws IOException, InterruptedException, SuiteFailure {
        desk.checks()
                .within(
                        SOON,
                        "eligibility.v1 carries the answer",
                        Program.ELIGIBILITY,
                        () -> !idOf(checkId).isEmpty());
        String id = idOf(checkId);
        desk.checks()
                .within(
                        SOON,
                        "the sample subscriber printed it",
                        Program.ELIGIBILITY,
                        () -> !printed(subscriber, id).isEmpty());
        desk.progress().done("2 eligibility.v1: a subscriber outside the suite printed: " + printed(subscriber, id));
    }

    private String idOf(String checkId) {
        return desk.controls().read("eligibility.v1").stream()
                .filter(record -> checkId.equals(record.key()))
                .map(record -> record.headers().getOrDefault("ce_id", ""))
                .findFirst()
                .orElse("");
    }

    private static String printed(SampleSubscriber subscriber, String id) throws IOException {
        return subscriber.lines().stream()
                .filter(line -> line.contains(id))
                .findFirst()
                .orElse("");
    }
}

package jp.madoguchi.local.day;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import jp.madoguchi.local.door.Door;
import jp.madoguchi.local.door.Face;
import jp.madoguchi.local.door.Insured;
import jp.madoguchi.local.suite.Account;
import jp.madoguchi.local.suite.Program;
import jp.madoguchi.local.suite.SuiteFailure;

/** 3 無効・資格情報なし: a lost coverage with its old numbers, and a person nobody registered; both pay the declared ratio. */
final class InvalidAndUnknown {
    static final String INVALID = "佐藤 十五太 無効";
    static final String UNKNOWN = "未登録 資格情報なし";

    /** A new desk fetches its keys once the line is proven; without one the form stays on paper. */
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Desk desk;
    private final Reception reception;

    InvalidAndUnknown(Desk desk) {
        this.desk = desk;
        this.reception = new Reception(desk);
    }

    void play() throws IOException, InterruptedException, SuiteFailure {
        Door door = desk.gateway(Account.UKETSUKE);
        desk.checks()
                .within(
                        SOON,
                        "the keys that seal a 申立書 have come to the desk",
                        Program.GATEWAY,
                        () -> door.get("/desk/state").body().at("/sealingKeys").asLong() > 0);
        invalid(door);
        unknown(door);
    }

    private void invalid(Door door) throws IOException, InterruptedException, SuiteFailure {
        JsonNode shown = reception.card(door, People.JUGOTA, "2");
        desk.checks().same("INVALID", shown.at("/validity").asText(""), "資格（無効）", Program.GATEWAY);
        JsonNode old = shown.at("/coverage/numbers");
        desk.checks().same("02199990", old.at("/insurerNumber").asText(""), "the old 保険者番号", Program.GATEWAY);
        desk.checks().same("102000", old.at("/symbol").asText(""), "the old 記号", Program.GATEWAY);
        desk.checks().same("1020001", old.at("/number").asText(""), "the old 番号", Program.GATEWAY);
        desk.checks()
                .that(
                        !shown.at("/instruction/steps").toString().contains("MYNAPORTAL_SCREEN"),
                        "マイナポータル is skipped (1(1)※)",
                        Program.GATEWAY);
        String visitId = declare(door, shown, People.JUGOTA, INVALID);
        desk.ledger().took(new Ledger.Entry(INVALID, visitId, People.JUGOTA, 30, "FORMER", "NOTICE_3_3"));
        desk.progress()
                .done("3 無効: 佐藤 十五太's card → " + shown.at("/validityLabel").asText("")
                        + " with the old numbers 02199990・102000・1020001・01; 申立書 → 3割 (2(2))");
    }

    private void unknown(Door door) throws IOException, InterruptedException, SuiteFailure {
        JsonNode shown = reception.card(door, People.NOBODY_KNOWS, "4");
        desk.checks().same("KNOWN_ABSENT", shown.at("/outcome").asText(""), "known not to be there", Program.GATEWAY);
        desk.checks().same("NOT_FOUND", shown.at("/validity").asText(""), "資格情報なし", Program.GATEWAY);
        String visitId = declare(door, shown, People.NOBODY_KNOWS, UNKNOWN);
        desk.ledger().took(new Ledger.Entry(UNKNOWN, visitId, People.NOBODY_KNOWS, 30, "UNKNOWN", "NOTICE_3_4"));
        desk.progress()
                .done("3 " + shown.at("/validityLabel").asText("")
                        + ": a person unknown to the registry; 申立書 (sealed) → 3割" + " as declared (2(2))");
    }

    private String declare(Door door, JsonNode shown, Insured person, String who)
            throws IOException, InterruptedException, SuiteFailure {
        String visitId = shown.at("/visitId").asText("");
        JsonNode visit = reception.take(
                door,
                Map.of(
                        "visitId",
                        visitId,
                        "basis",
                        "DECLARATION",
                        "patient",
                        Face.of(person),
                        "declaration",
                        Reception.declaration(person)),
                who);
        desk.checks().same(30, visit.at("/copay/percent").asInt(), who + " pays as declared", Program.GATEWAY);
        desk.checks().same("NOTICE_2_2", visit.at("/copay/clause").asText(""), who + " clause", Program.GATEWAY);
        desk.checks().that(!visit.at("/paperForm").asBoolean(), who + " 申立書 is sealed", Program.GATEWAY);
        return visitId;
    }
}

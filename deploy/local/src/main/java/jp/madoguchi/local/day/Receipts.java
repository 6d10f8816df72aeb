package jp.madoguchi.local.day;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import jp.madoguchi.local.door.Reply;
import jp.madoguchi.local.suite.Account;
import jp.madoguchi.local.suite.Program;
import jp.madoguchi.local.suite.SuiteFailure;

/**
 * 6 レセプト: the day's charges become claims, each on the identity the notice allows, written one file an organisation.
 */
final class Receipts {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Desk desk;
    private final LocalDate today;

    Receipts(Desk desk, LocalDate today) {
        this.desk = desk;
        this.today = today;
    }

    void play() throws IOException, InterruptedException, SuiteFailure {
        charge();
        contact();
        decide();
        new ReceiptFiles(desk, today).play();
    }

    private void charge() throws IOException, InterruptedException, SuiteFailure {
        for (Ledger.Entry entry : desk.ledger().entries()) {
            Reply charged = desk.claim(Account.UKETSUKE)
                    .post(
                            "/charges",
                            Map.of(
                                    "visitId", entry.visitId(),
                                    "serviceDate", today.toString(),
                                    "diseases",
                                            List.of(Map.of(
                                                    "name", "急性上気道炎",
                                                    "startedOn", today.toString(),
                                                    "outcome", "1")),
                                    "lines",
                                            List.of(Map.of(
                                                    "class", "11", "code", "111000110", "points", 291, "count", 1))));
            desk.checks()
                    .that(
                            charged.status() / 100 == 2,
                            "charges of " + entry.who() + " taken, got " + charged,
                            Program.CLAIM);
        }
        desk.progress().done("6 レセプト: charges of " + desk.ledger().entries().size() + " visits handed in");
    }

    /** 3(4): only after the clinic itself asked the patient may a claim go out as 不詳. */
    private void contact() throws IOException, InterruptedException, SuiteFailure {
        String visit = desk.ledger()
                .of(InvalidAndUnknown.UNKNOWN)
                .map(Ledger.Entry::visitId)
                .orElse("?");
        desk.checks().within(SOON, "不詳 is held until the patient was asked", Program.CLAIM, () -> {
            JsonNode claim = claimOf(visit);
            return "patient-not-contacted".equals(claim.at("/held/code").asText(""));
        });
        String declaration = declarationOf(visit);
        Reply contacted = desk.declaration(Account.UKETSUKE)
                .post(
                        "/declarations/" + declaration + "/contacts",
                        Map.of("contactedOn", today.toString(), "way", "PHONE", "outcome", "NUMBERS_UNKNOWN"));
        desk.checks().status(201, contacted, "the contact is recorded", Program.DECLARATION);
        desk.progress()
                .done("6 患者への確認: 不詳 was held until the patient was asked (3(4)); asked by telephone, number unknown");
    }

    private String declarationOf(String visitId) throws IOException, InterruptedException, SuiteFailure {
        JsonNode all = desk.declaration(Account.UKETSUKE).get("/declarations").body();
        for (JsonNode declaration : all.at("/declarations")) {
            if (visitId.equals(declaration.at("/visitId").asText(""))) {
                return declaration.at("/id").asText("");
            }
        }
        desk.checks().that(false, "the 申立書 of the visit is in declaration-service", Program.DECLARATION);
        return "";
    }

    private void decide() throws IOException, InterruptedException, SuiteFailure {
        for (Ledger.Entry entry : desk.ledger().entries()) {
            desk.checks()
                    .within(
                            SOON,
                            entry.who() + " is decided as " + entry.identity(),
                            Program.CLAIM,
                            () -> entry.identity().equals(identity(claimOf(entry.visitId()))));
            JsonNode claim = claimOf(entry.visitId());
            desk.checks().same(entry.clause(), claim.at("/clause").asText(""), entry.who() + " clause", Program.CLAIM);
            desk.progress()
                    .note(entry.who() + " → " + claim.at("/identityLabel").asText("保留") + " ("
                            + claim.at("/clauseLabel").asText("") + ") "
                            + claim.at("/why").asText(claim.at("/held/why").asText("")));
        }
        desk.progress().done("6 請求の根拠: every case decided, each with its clause");
    }

    private static String identity(JsonNode claim) {
        return claim.at("/held").isMissingNode() ? claim.at("/identity").asText("") : "HELD";
    }

    private JsonNode claimOf(String visitId) throws IOException, InterruptedException {
        JsonNode all = desk.claim(Account.UKETSUKE)
                .get("/claims?month=" + YearMonth.from(today))
                .body();
        for (JsonNode claim : all.isArray() ? all : all.at("/claims")) {
            if (visitId.equals(claim.at("/visitId").asText(""))) {
                return claim;
            }
        }
        return all.at("/nothing-there");
    }
}

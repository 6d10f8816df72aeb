package jp.madoguchi.local.day;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import jp.madoguchi.local.door.Door;
import jp.madoguchi.local.door.Reply;
import jp.madoguchi.local.suite.Account;
import jp.madoguchi.local.suite.Program;
import jp.madoguchi.local.suite.SuiteFailure;
import jp.madoguchi.local.suite.TopicRecord;

/**
 * 6 返金: who paid 10割 and has a coverage after all gets the rest back. outage-service asks, claim-service names the
 * amount once the points are there, and what is marked as handed back there is on the board here.
 */
final class Refunding {
    private static final Duration SOON = Duration.ofSeconds(20);
    /** 291 points: 2,910 yen at 10割, 870 at 3割. */
    private static final long DIFFERENCE = 2_040;

    private final Desk desk;
    private final LocalDate today;
    private final Door console;
    private long due;
    private long paid;

    Refunding(Desk desk, LocalDate today) {
        this.desk = desk;
        this.today = today;
        this.console = desk.outage(Account.KANRI);
    }

    /** The comparison proposes to hand the difference back; a person agrees with one key. */
    void ask() throws IOException, InterruptedException, SuiteFailure {
        OperationsBoard board = OperationsBoard.of(desk);
        due = board.count("refundsDue");
        paid = board.count("refundsPaid");
        Reply compared = console.get("/held-visits/" + visit() + "/comparison");
        desk.checks().status(200, compared, "10割 and the coverage are compared", Program.OUTAGE);
        desk.checks()
                .same(
                        "REFUND_FULL_CHARGE",
                        compared.text("/proposal/kind"),
                        "what follows from 10割 and a coverage",
                        Program.OUTAGE);
        Reply decided = console.put("/held-visits/" + visit() + "/resolution", Map.of("kind", "REFUND_FULL_CHARGE"));
        desk.checks().status(200, decided, "a person decides so", Program.OUTAGE);
        await("the amount waits for the points", "AWAITS_POINTS", "/settlement/result");
        desk.progress().done("5 返金: 10割 although covered → 差額を返金; claim-service waits for the points of the visit");
    }

    /** The points are there: the amount, the slip, the mark, and the board. */
    void handBack() throws IOException, InterruptedException, SuiteFailure {
        await("claim-service has answered the amount", "REFUND", "/settlement/result");
        await("and it is not handed back yet", Long.toString(DIFFERENCE), "/settlement/refund/dueYen");
        onTheBoard(1, 0);
        Reply slip = console.get("/held-visits/" + visit() + "/refund");
        desk.checks().status(200, slip, "the slip of claim-service, opened at the console", Program.OUTAGE);
        desk.checks().same(DIFFERENCE, slip.body().at("/dueYen").asLong(), "the amount on the slip", Program.CLAIM);
        desk.checks()
                .same(
                        desk.ledger()
                                .of(Trouble.COVERED)
                                .map(entry -> entry.person().name())
                                .orElse("?"),
                        slip.text("/slip/patientName"),
                        "the patient on the slip",
                        Program.CLAIM);
        Reply marked = desk.claim(Account.KANRI)
                .put(
                        "/refunds/" + visit() + "/payment",
                        Map.of("answer", slip.body().at("/answer").asInt(), "paidOn", today.toString()));
        desk.checks().status(200, marked, "返金済み in claim-service", Program.CLAIM);
        desk.checks().within(SOON, "claim.v1 tells of the refund once", Program.CLAIM, () -> recorded() == 1);
        await("返金済み at the console", Long.toString(DIFFERENCE), "/settlement/refund/paidYen");
        onTheBoard(0, 1);
        desk.progress()
                .done("6 返金: " + shown().at("/settlement/text").asText("")
                        + ", slip opened, 返金済み marked in claim-service;"
                        + " one refund-recorded on claim.v1, 返金済み on the board of outage-service");
    }

    private void onTheBoard(int moreDue, int morePaid) throws IOException, InterruptedException, SuiteFailure {
        desk.checks().within(SOON, "refunds on the board: " + moreDue + " due", Program.OUTAGE, () -> {
            OperationsBoard board = OperationsBoard.of(desk);
            return board.count("refundsDue") == due + moreDue && board.count("refundsPaid") == paid + morePaid;
        });
    }

    private void await(String what, String expected, String pointer)
            throws IOException, InterruptedException, SuiteFailure {
        desk.checks()
                .within(
                        SOON,
                        what,
                        Program.CLAIM,
                        () -> expected.equals(shown().at(pointer).asText("")));
    }

    private JsonNode shown() throws IOException, InterruptedException {
        JsonNode all = console.get("/held-visits").body();
        for (JsonNode one : all.at("/visits")) {
            if (visit().equals(one.at("/visitId").asText(""))) {
                return one;
            }
        }
        return all.at("/nothing-there");
    }

    private long recorded() throws IOException {
        ObjectMapper json = new ObjectMapper();
        long found = 0;
        for (TopicRecord fact : desk.controls().read("claim.v1")) {
            if ("madoguchi.claim.refund-recorded.v1".equals(fact.headers().get("ce_type"))) {
                JsonNode told = json.readTree(Objects.requireNonNullElse(fact.value(), "{}"));
                found += visit().equals(told.at("/visitId").asText("")) ? 1 : 0;
            }
        }
        return found;
    }

    private String visit() {
        return desk.ledger().of(Trouble.COVERED).map(Ledger.Entry::visitId).orElse("?");
    }
}

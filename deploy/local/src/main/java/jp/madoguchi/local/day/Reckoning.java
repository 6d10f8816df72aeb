package jp.madoguchi.local.day;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.local.door.Door;
import jp.madoguchi.local.suite.Account;
import jp.madoguchi.local.suite.Holdup;
import jp.madoguchi.local.suite.Program;
import jp.madoguchi.local.suite.SuiteFailure;
import jp.madoguchi.local.suite.TopicRecord;

/**
 * 突き合わせ: the desk, the operations board and Kafka are asked for the same numbers at several moments of an outage, and
 * must not differ.
 */
final class Reckoning {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String GATEWAYS = "gateway";
    private static final String VISITS = "board-desk";
    private static final Unsent NOTHING = new Unsent(0, "", 0);

    private final Desk desk;
    private final ObjectMapper json = new ObjectMapper();
    private Unsent kept = NOTHING;
    private long fullCharges;

    /** 未送信・取り置き: how much was not handed in yet, since when the oldest of it waits, and how much was refused. */
    private record Unsent(long entries, String oldest, long parked) {
        static Unsent of(JsonNode told) {
            return new Unsent(
                    told.at("/unsent").asLong(-1),
                    told.at("/oldestUnsentAt").asText(""),
                    told.at("/parked").asLong(-1));
        }
    }

    Reckoning(Desk desk) {
        this.desk = desk;
    }

    /** 障害の前: nothing waits anywhere. */
    void before() throws IOException, InterruptedException, SuiteFailure {
        settled();
        fullCharges = OperationsBoard.of(desk).count("fullCharges");
        desk.progress().done("3 突き合わせ: desk, board and Kafka: nothing unsent, nothing behind");
    }

    /** 回線断: what was taken waits at the desk and has reached nobody; the board says what it heard last. */
    void whileCut(Door offline) throws IOException, InterruptedException, SuiteFailure {
        kept = Unsent.of(offline.get("/desk/state").body());
        Set<String> sent = desk.controls().read("desk.v1").stream()
                .map(TopicRecord::key)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<String> taken = desk.ledger().entries().stream()
                .map(Ledger.Entry::visitId)
                .filter(visit -> !sent.contains(visit))
                .toList();
        JsonNode balance = offline.get("/desk/balance").body();
        desk.checks().same(0L, balance.at("/parked").asLong(-1), "visits that are parked", Program.GATEWAY);
        desk.checks()
                .same(
                        (long) taken.size(),
                        balance.at("/unsent").asLong(-1),
                        "visits at the desk and not on desk.v1",
                        Program.GATEWAY);
        desk.checks().that(kept.entries() >= taken.size(), "every visit is an entry", Program.GATEWAY);
        agree("the line is cut");
        OperationsBoard board = OperationsBoard.of(desk);
        desk.checks().that(!kept.equals(onThe(board)), "nobody told the board of what is unsent", Program.OUTAGE);
        desk.checks().same(fullCharges, board.count("fullCharges"), "nor of 10割", Program.OUTAGE);
        desk.progress()
                .done("4 突き合わせ: " + taken.size() + " visits unsent at the desk (" + kept.entries()
                        + " entries), none on desk.v1; the board says what it heard last, and is behind Kafka"
                        + " by nothing");
    }

    /** 復旧、受け取りの遅れ: the journal drains, and the board, kept back meanwhile, is behind by just what Kafka says. */
    void heldUp(Desk.Closing drain) throws IOException, InterruptedException, SuiteFailure {
        Holdup holdup = desk.controls().holdUpTheBoard();
        try {
            drain.run();
            isBehind();
        } finally {
            holdup.close();
        }
    }

    private void isBehind() throws IOException, InterruptedException, SuiteFailure {
        desk.checks()
                .within(
                        SOON,
                        "the gateway reported the " + kept.entries() + " entries of the desk, then none",
                        Program.GATEWAY,
                        () -> reports().contains(kept) && NOTHING.equals(lastReport()));
        desk.checks().within(SOON, "the board is behind by what Kafka says", Program.OUTAGE, () -> {
            OperationsBoard board = OperationsBoard.of(desk);
            Map<String, Long> behind = board.behind();
            return behind.getOrDefault(GATEWAYS, 0L) > 0
                    && behind.getOrDefault(VISITS, 0L) > 0
                    && behind.equals(board.behindByKafka(desk));
        });
        OperationsBoard board = OperationsBoard.of(desk);
        desk.checks().same(fullCharges, board.count("fullCharges"), "10割 that are not taken in yet", Program.OUTAGE);
        desk.progress()
                .done("5 突き合わせ: the desk has sent all " + kept.entries() + " entries; the board, held up, is behind by "
                        + board.behind().get(GATEWAYS) + " reports and "
                        + board.behind().get(VISITS) + " facts of the desk, as Kafka says");
    }

    /** 追い付いた後: nothing waits anywhere, and the board has counted what the desk took. */
    void after() throws IOException, InterruptedException, SuiteFailure {
        settled();
        long charged = desk.ledger().entries().stream()
                .filter(Ledger.Entry::isFullCharge)
                .count();
        OperationsBoard board = OperationsBoard.of(desk);
        desk.checks().same(charged, board.count("fullCharges") - fullCharges, "10割 on the board", Program.OUTAGE);
        JsonNode held = desk.outage(Account.KANRI).get("/held-visits").body();
        desk.checks()
                .same(held.at("/held").asLong(-1), board.count("held"), "held visits on the board", Program.OUTAGE);
        desk.progress()
                .done("5 突き合わせ: the board caught up: nothing unsent, nothing behind, " + charged + " 10割, "
                        + board.count("held") + " held visits, as at the desk");
    }

    private void settled() throws IOException, InterruptedException, SuiteFailure {
        desk.checks().within(SOON, "desk, board and Kafka say that nothing waits", Program.OUTAGE, () -> {
            OperationsBoard board = OperationsBoard.of(desk);
            return NOTHING.equals(atTheDesk())
                    && NOTHING.equals(onThe(board))
                    && board.behind().values().stream().allMatch(records -> records == 0)
                    && board.behind().equals(board.behindByKafka(desk))
                    && board.deadLetters().equals(board.deadLettersByKafka(desk));
        });
    }

    private void agree(String when) throws IOException, InterruptedException, SuiteFailure {
        desk.checks().within(SOON, "the board says what Kafka says, " + when, Program.OUTAGE, () -> {
            OperationsBoard board = OperationsBoard.of(desk);
            return board.behind().equals(board.behindByKafka(desk))
                    && onThe(board).equals(lastReport());
        });
    }

    private Unsent atTheDesk() throws IOException, InterruptedException {
        return Unsent.of(desk.gateway(Account.UKETSUKE).get("/desk/state").body());
    }

    private static Unsent onThe(OperationsBoard board) {
        return new Unsent(board.count("unsent"), board.text("oldestUnsentAt"), board.count("parked"));
    }

    private Unsent lastReport() throws IOException {
        List<Unsent> reports = reports();
        return reports.isEmpty() ? NOTHING : reports.get(reports.size() - 1);
    }

    private List<Unsent> reports() throws IOException {
        List<Unsent> reports = new ArrayList<>();
        for (TopicRecord report : desk.controls().read("gateway.status.v1")) {
            JsonNode told = json.readTree(Objects.requireNonNullElse(report.value(), "{}"));
            if (Account.DEMO_CLINIC.equals(told.at("/institution").asText(""))) {
                reports.add(Unsent.of(told));
            }
        }
        return reports;
    }
}

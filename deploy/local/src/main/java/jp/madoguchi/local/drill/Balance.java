package jp.madoguchi.local.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.local.suite.SuiteFailure;

/** 8 収支: every patient of the drill stands in every book, once. */
final class Balance {
    private static final String BOOKS = "どの段階で数が変わったかを desk.v1、控えた受診、要約の順に突き合わせる";

    private final Exercise exercise;
    private final List<SummaryText> summaries;

    Balance(Exercise exercise, List<SummaryText> summaries) {
        this.exercise = exercise;
        this.summaries = summaries;
    }

    void play(int accepted, Settled settled, long fullCharges) throws IOException, InterruptedException, SuiteFailure {
        Facts facts = Facts.read(exercise);
        long taken = exercise.visits().size();
        long held = exercise.held();
        List<JsonNode> recorded = facts.ofVisits(EventType.VISIT_RECORDED);
        List<JsonNode> heldFacts = facts.ofVisits(EventType.VISIT_HELD);
        long published = facts.visitsOf(
                summaries.stream().map(summary -> summary.value("outage")).collect(Collectors.toSet()));
        Grades grades = exercise.grades();
        grades.number("受付 = 送信", accepted, taken, BOOKS);
        grades.number("受付 = desk.v1 の受診", Facts.different(recorded), taken, BOOKS);
        grades.number("desk.v1 に重複", recorded.size() - Facts.different(recorded), 0, BOOKS);
        grades.number("受付 = 控え + 控えなし", Facts.different(heldFacts) + notHeld(heldFacts), taken, BOOKS);
        grades.number("控え = 確認 + 終了", settled.all(), held, BOOKS);
        grades.number("要約の受診 = 控え", sum("visits"), held, BOOKS);
        grades.number("要約の確認 = 確認", sum("current") + sum("lost") + sum("not-found"), settled.reconciled(), BOOKS);
        grades.number("要約の終了 = 終了", sum("closed-by-person"), settled.of(Settled.How.CLOSED), BOOKS);
        grades.number("outage.v1 の解消の件数 = 要約", published, sum("visits"), BOOKS);
        Board board = exercise.board();
        grades.number("運用ボードの控え", board.sum("held"), 0, BOOKS);
        grades.number("運用ボードの10割 = 受け付けた10割", board.sum("fullCharges") - fullCharges, taken - held, BOOKS);
        grades.number("訓練の外の医療機関に及んだ事実", facts.outside(exercise.line()), 0, "訓練を止め、outage.v1 の該当の事実を開発者に渡す");
        exercise.progress()
                .done("8 収支: " + taken + " taken = " + accepted + " handed in = " + Facts.different(recorded)
                        + " on desk.v1 = " + Facts.different(heldFacts) + " held + " + notHeld(heldFacts)
                        + " not held; " + held + " held = " + settled.reconciled() + " checked + "
                        + settled.of(Settled.How.CLOSED) + " closed = " + sum("visits") + " in the summaries");
    }

    /** Taken, and no fact says that they are held. */
    private long notHeld(List<JsonNode> heldFacts) {
        Set<String> held =
                heldFacts.stream().map(fact -> fact.at("/visitId").asText("")).collect(Collectors.toSet());
        return exercise.visits().stream()
                .filter(visit -> !visit.kind().isHeld())
                .filter(visit -> !held.contains(visit.visitId().toString()))
                .count();
    }

    private long sum(String key) {
        return summaries.stream().mapToLong(summary -> summary.count(key)).sum();
    }
}

package jp.madoguchi.gateway.domain;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * 受付の規則: one condition a visit must meet before it is recorded.
 *
 * @param id stable; never renumbered
 * @param message what to do instead
 * @param clause the clause that asks for it
 */
record DeskRule(String id, @Nullable String field, String message, String clause, Predicate<Case> satisfied) {

    /** One visit before it is recorded: what the desk wants, what asking gave, and which day it is. */
    record Case(Intake intake, AskOutcome outcome, LocalDate today) {
        boolean isAnswered(Predicate<Answer> test) {
            return outcome.match(known -> test.test(known.answer()), absent -> false, couldNotAsk -> false);
        }

        boolean isKnownAbsent() {
            return outcome.match(known -> false, absent -> true, couldNotAsk -> false);
        }
    }

    DeskFinding finding() {
        return new DeskFinding(id, field, message, clause);
    }
}

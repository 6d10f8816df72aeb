package jp.madoguchi.gateway.domain;

import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import jp.madoguchi.contracts.event.VisitBasis;

/**
 * 受付の規則: one condition a visit must meet before it is recorded.
 *
 * @param id stable; never renumbered
 * @param message what to do instead
 * @param clause the clause that asks for it
 */
record DeskRule(String id, String field, Function<Case, String> message, String clause, Predicate<Case> satisfied) {

    static DeskRule of(String id, String field, String message, String clause, Predicate<Case> satisfied) {
        return new DeskRule(id, field, any -> message, clause, satisfied);
    }

    /** One visit before it is recorded: what the desk wants, and all that is known beside it. */
    record Case(Intake intake, DeskScene scene, DeskView view) {
        static Case of(Intake intake, DeskScene scene) {
            return new Case(intake, scene, DeskView.of(DeskCase.of(intake, scene), scene.choices()));
        }

        boolean isOn(VisitBasis basis) {
            return intake.basis() == basis;
        }

        boolean isOn(Set<VisitBasis> any) {
            return any.contains(intake.basis());
        }

        boolean isAnswered(Predicate<Answer> test) {
            return scene.outcome().match(known -> test.test(known.answer()), absent -> false, couldNotAsk -> false);
        }

        /** 2(3): 10割, for nobody has decided otherwise. */
        boolean chargesAll() {
            return isOn(VisitBasis.NOTHING_PRESENTED) && intake.decidedBy() == null;
        }
    }

    DeskFinding finding(Case visit) {
        return new DeskFinding(id, field, message.apply(visit), clause);
    }
}

package jp.madoguchi.outage.domain.rule;

import java.util.List;
import java.util.function.Predicate;
import jp.madoguchi.outage.domain.Basis;
import jp.madoguchi.outage.domain.Finding;

/**
 * 規則: one thing that must be satisfied.
 *
 * @param <T> what is checked
 * @param id for ever: never renumbered, never used again
 * @param field the field to correct
 * @param message Japanese, for the sender
 */
public record Rule<T>(String id, String field, String message, Basis basis, Predicate<T> satisfied) {

    /** Every rule of the catalogue that is broken, not the first. */
    static <T> List<Finding> findings(List<Rule<T>> catalogue, T subject) {
        return catalogue.stream()
                .filter(rule -> !rule.satisfied.test(subject))
                .map(rule -> new Finding(rule.id, rule.field, rule.message, rule.basis))
                .toList();
    }
}

package jp.madoguchi.eligibility.domain;

import java.util.List;
import java.util.function.Predicate;

/**
 * 点検の決まり: what something handed in must satisfy.
 *
 * @param <T> what is checked
 * @param id never renumbered, never reused
 * @param field the field to correct
 * @param message Japanese, for the sender
 * @param basis the clause or standard behind it
 * @param holds whether it is satisfied
 */
public record Rule<T>(String id, String field, String message, String basis, Predicate<T> holds) {

    /** Every rule of the catalogue that is broken, not the first. */
    static <T> List<Rule<T>> broken(List<Rule<T>> catalogue, T subject) {
        return catalogue.stream().filter(rule -> !rule.holds().test(subject)).toList();
    }
}

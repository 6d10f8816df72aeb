package jp.madoguchi.outage.domain.rule;

import java.util.function.Predicate;
import jp.madoguchi.contracts.event.ResolutionKind;
import jp.madoguchi.outage.domain.Basis;
import jp.madoguchi.outage.domain.Comparison;
import jp.madoguchi.outage.domain.Finding;

/**
 * 扱いの規則: what follows from one kind of difference.
 *
 * @param id for ever: never renumbered, never used again
 * @param kind what is to be done
 * @param message Japanese, why
 */
public record ResolutionRule(
        String id, ResolutionKind kind, String message, Basis basis, Predicate<Comparison> applies) {
    Finding finding() {
        return new Finding(id, "kind", message, basis);
    }
}

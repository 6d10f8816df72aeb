package jp.madoguchi.claim.domain;

/**
 * 所見: what one rule said of one case. Holds nothing personal.
 *
 * @param rule the rule's id
 * @param outcome what it meant for the decision
 * @param message Japanese, why
 * @param basis the source of the rule
 */
public record Finding(String rule, Outcome outcome, String message, String basis) {
    /** 所見の意味. */
    public enum Outcome {
        /** この段で決まった. */
        DECIDED,
        /** ここで止まった. */
        HELD,
        /** この段には当たらない. */
        PASSED,
        /** 上の段で決まったので使われない. */
        NOT_REACHED,
        /** 知らせておくこと. */
        NOTE
    }

    /** The same finding below a rung that had already decided. */
    public Finding notReached() {
        return outcome == Outcome.PASSED ? this : new Finding(rule, Outcome.NOT_REACHED, message, basis);
    }
}

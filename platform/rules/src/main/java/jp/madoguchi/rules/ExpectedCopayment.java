package jp.madoguchi.rules;

import java.util.List;

/**
 * 見込まれる一部負担金の割合: what to charge as things are known, and what else it may turn out to be.
 *
 * @param rule the rule that decided
 * @param usual the ratio to start from
 * @param possible all ratios the rule leaves open, {@code usual} among them; more than one when it takes the person's
 * 所得区分 to tell
 */
public record ExpectedCopayment(CopaymentRule rule, CopaymentRatio usual, List<CopaymentRatio> possible) {
    /** Whether nothing more needs to be asked. */
    public boolean isCertain() {
        return possible.size() == 1;
    }
}

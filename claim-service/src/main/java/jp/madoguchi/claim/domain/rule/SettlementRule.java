package jp.madoguchi.claim.domain.rule;

import java.util.function.Predicate;
import jp.madoguchi.claim.domain.SettlementCase;
import jp.madoguchi.contracts.event.SettlementGround;
import jp.madoguchi.contracts.event.SettlementResult;

/**
 * 精算の規則: what is answered when amounts are asked for.
 *
 * @param id for ever: never renumbered, never reused
 * @param why in words people read
 */
record SettlementRule(String id, SettlementResult result, String why, String basis, Predicate<SettlementCase> applies) {
    SettlementGround ground() {
        return new SettlementGround(id, why, basis);
    }
}

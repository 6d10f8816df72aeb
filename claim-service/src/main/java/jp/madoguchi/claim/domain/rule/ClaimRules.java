package jp.madoguchi.claim.domain.rule;

import java.util.List;
import jp.madoguchi.claim.domain.DatedValues;

/** 規則の目録: every rule in the order it is asked. The first that decides or holds settles the identity. */
final class ClaimRules {
    private ClaimRules() {}

    /** Which identity: the rungs of 3 with their gates. */
    static List<ClaimRule> identity(DatedValues values) {
        return List.of(
                GateRules.VISIT_IS_HERE,
                GateRules.NOT_MERGED,
                GateRules.NOT_ON_ASSISTANCE,
                GateRules.NO_SUBSTITUTE_NUMBERS,
                CurrentRules.CONFIRMED_ONLINE,
                CurrentRules.CONFIRMED_AFTERWARDS,
                CurrentRules.SHOWN,
                CurrentRules.NOTICE_SHOWN,
                CurrentRules.GIVEN_WHEN_ASKED,
                CurrentRules.ORALLY_UNCHANGED,
                GateRules.ANSWER_IS_HERE,
                GateRules.SOMETHING_PRESENTED,
                GateRules.RECONCILED,
                GateRules.NOT_AMBIGUOUS,
                GateRules.CERTIFICATE_ISSUED,
                LowerRules.LOST_COVERAGE_KNOWN,
                LowerRules.inForce(values),
                LowerRules.DECLARED,
                LowerRules.CONTACTED,
                LowerRules.UNKNOWN);
    }

    /** Whether the claim is complete, whatever its identity. */
    static List<ClaimRule> completeness() {
        return List.of(GateRules.CHARGED, GateRules.SAME_DAY, GateRules.SHARE_CAN_BE_TOLD);
    }
}

package jp.madoguchi.gateway.domain;

import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.gateway.domain.DeskRule.Case;

/** 受付の規則の一覧: 保発0710第1号 1 and 2 as conditions on one visit. All are evaluated; every finding is told. */
final class DeskRules {
    static final List<DeskRule> ALL = List.of(
            ProofRules.ONLINE_NEEDS_VALID,
            ProofRules.PINLESS_HAS_NO_PORTAL,
            ProofRules.PORTAL_SHOWS_NO_BETTER,
            ProofRules.SOME_NEED_THE_CARD,
            ProofRules.PROOF_NEEDS_NUMBERS,
            FormRules.ORAL_NEEDS_HISTORY,
            FormRules.DECLARATION_NEEDS_FORM,
            FormRules.DECLARATION_NEEDS_ISSUE,
            FullChargeRules.AFTER_PORTAL,
            FullChargeRules.AFTER_CERTIFICATE,
            FullChargeRules.AFTER_ORAL,
            FullChargeRules.NEVER_OF_VALID,
            FormRules.RATIO_EXISTS,
            DayRules.DATE_IN_FORCE,
            DayRules.BORN_BEFORE,
            DayRules.DOUBTFUL_DAY_IS_STATED,
            DayRules.ANOTHER_DAY_IS_STATED,
            FullChargeRules.AFTER_DECLARATION,
            FullChargeRules.AFTER_SECOND_LOOK,
            FullChargeRules.DISCRETION_HAS_A_NAME,
            PresenceRules.ABSENT_IS_NOT_SEEN,
            PresenceRules.PRESCRIPTION_OF_THE_ABSENT,
            ProofRules.PROOF_ON_ITS_DAY,
            PresenceRules.LOOKED_BEFORE_THE_CARD,
            PresenceRules.PORTAL_IS_LEFT,
            PresenceRules.PIN_IS_OF_A_CARD_THAT_HAS_ONE,
            FullChargeRules.SPECIAL_PAYMENT_AFTER_SECOND_LOOK,
            AssistanceRules.TICKET_NEEDS_NUMBERS,
            AssistanceRules.COVERAGE_GOES_FIRST,
            AssistanceRules.TICKET_ON_ITS_GROUND,
            ProofRules.PROOF_WAS_NOT_REFUTED);

    private DeskRules() {}

    static List<DeskFinding> findings(Case visit) {
        return broken(visit).map(rule -> rule.finding(visit)).toList();
    }

    private static Stream<DeskRule> broken(Case visit) {
        return ALL.stream().filter(rule -> !rule.satisfied().test(visit));
    }
}

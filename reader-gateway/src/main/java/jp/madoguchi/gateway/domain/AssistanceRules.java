package jp.madoguchi.gateway.domain;

import jp.madoguchi.contracts.event.CopayClause;
import jp.madoguchi.contracts.event.VisitBasis;

/** 医療扶助の規則: who is taken on a 医療券・調剤券 of 生活保護. */
final class AssistanceRules {
    /** 「医療券…を提出する方法」, where the answer itself does not say so: an office registers its tickets weeks later. */
    static final DeskRule TICKET_NEEDS_NUMBERS = DeskRule.of(
            "DSK-131",
            "ticket",
            "医療券・調剤券の公費負担者番号と受給者番号を控えてください。番号がなくても受け付けられるのは「資格（有効・未登録）」のときだけです",
            CopayClause.PUBLIC_ASSISTANCE.label(),
            c -> !c.isOn(VisitBasis.ASSISTANCE_TICKET)
                    || c.intake().ticket() != null
                    || c.view().isAssisted());

    /** 「他の法律に定める扶助は、すべてこの法律による保護に優先して行われる」: a coverage is used before. */
    static final DeskRule COVERAGE_GOES_FIRST = DeskRule.of(
            "DSK-132",
            "basis",
            "医療保険の資格を確かめられる患者は、先にその資格で受け付けてください。医療扶助はその後です",
            "生活保護法4条2項",
            c -> !c.isOn(VisitBasis.ASSISTANCE_TICKET) || !c.view().isCoverageFirst());

    /** 併用 is no ground of its own here: whoever has both is taken on the coverage, and claimed for elsewhere. */
    static final DeskRule TICKET_ON_ITS_GROUND = DeskRule.of(
            "DSK-133",
            "ticket",
            "医療券・調剤券の番号は、医療券・調剤券で受け付けるときだけ控えます。医療保険と併用の人の公費はレセコンに登録してください",
            CopayClause.PUBLIC_ASSISTANCE.label(),
            c -> c.isOn(VisitBasis.ASSISTANCE_TICKET) || c.intake().ticket() == null);

    private AssistanceRules() {}
}

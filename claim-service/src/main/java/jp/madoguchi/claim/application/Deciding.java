package jp.madoguchi.claim.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import jp.madoguchi.claim.domain.ClaimCase;
import jp.madoguchi.claim.domain.Decision;
import jp.madoguchi.claim.domain.Evidence;
import jp.madoguchi.claim.domain.Institution;
import jp.madoguchi.claim.domain.rule.IdentityLadder;
import jp.madoguchi.rules.ReviewOrganisation;

/** 判断: asks the ladder, with what the institution is set up to do where the notice leaves it the choice. */
@ApplicationScoped
class Deciding {
    private final IdentityLadder ladder;
    private final Institutions institutions;

    Deciding(IdentityLadder ladder, Institutions institutions) {
        this.ladder = ladder;
        this.institutions = institutions;
    }

    /** What the evidence of this case gives for a claim made in this month. */
    Decision decide(ClaimCase known, YearMonth claimMonth) {
        ReviewOrganisation unsure = institutions
                .find(known.institution())
                .map(Institution::unsureGoesTo)
                .orElse(ReviewOrganisation.PAYMENT_FUND);
        return ladder.decide(new Evidence(known.facts(), claimMonth, unsure));
    }
}

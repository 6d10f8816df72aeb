package jp.madoguchi.claim.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.madoguchi.contracts.event.ClaimClause;
import jp.madoguchi.contracts.event.ClaimedIdentityKind;
import jp.madoguchi.rules.ReviewOrganisation;
import org.jspecify.annotations.Nullable;

/** 判断の控え: a decision as it is kept and shown. Exactly one of {@code identity} and {@code held} is present. */
public record DecisionSnapshot(
        @Nullable ClaimedIdentityKind identity,
        @Nullable Insured insured,
        @Nullable ReviewOrganisation organisation,
        @Nullable HeldReason held,
        ClaimClause clause,
        String why,
        List<Finding> findings,
        int points) {
    /** Keeps its own copy. */
    public DecisionSnapshot {
        findings = List.copyOf(findings);
    }

    /** A decision about a case of so many points. */
    public static DecisionSnapshot of(Decision decision, int points) {
        return decision.match(
                claimable -> new DecisionSnapshot(
                        claimable.identity().kind(),
                        claimable.identity().insured(),
                        claimable.organisation(),
                        null,
                        claimable.clause(),
                        claimable.why(),
                        claimable.findings(),
                        points),
                held -> new DecisionSnapshot(
                        null, null, null, held.reason(), held.clause(), held.why(), held.findings(), points));
    }

    /** Whether this says the same as another: the outcome, not the wording of the findings. */
    public boolean saysTheSameAs(@Nullable DecisionSnapshot other) {
        return other != null && outcome().equals(other.outcome());
    }

    /** The same decision with more said about it. */
    public DecisionSnapshot with(List<Finding> more) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(more);
        return new DecisionSnapshot(identity, insured, organisation, held, clause, why, all, points);
    }

    private List<Object> outcome() {
        return List.of(
                clause,
                points,
                Objects.toString(held),
                Objects.toString(identity),
                Objects.toString(organisation),
                insured == null ? "" : insured.numbers());
    }
}

package jp.madoguchi.claim.domain.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.claim.domain.ClaimedIdentity;
import jp.madoguchi.claim.domain.DatedValues;
import jp.madoguchi.claim.domain.Decision;
import jp.madoguchi.claim.domain.Evidence;
import jp.madoguchi.claim.domain.Finding;
import jp.madoguchi.claim.domain.HeldReason;
import jp.madoguchi.contracts.event.ClaimClause;

/**
 * 請求の段（保発0710第1号 3(1)→(2)→(3)→(4)）: asks every rule and takes the first possible step. All findings are kept, so that
 * "why 不詳 and not 旧資格" has an answer.
 */
public final class IdentityLadder {
    private final List<ClaimRule> identity;
    private final List<ClaimRule> completeness = ClaimRules.completeness();

    /** A ladder with these dated values. */
    public IdentityLadder(DatedValues values) {
        identity = ClaimRules.identity(values);
    }

    /** The decision all the evidence gives. */
    public Decision decide(Evidence evidence) {
        Asked identified = ask(identity, evidence);
        Asked complete = ask(completeness, evidence);
        List<Finding> findings = new ArrayList<>(identified.findings);
        findings.addAll(complete.findings);
        return identified.verdict.match(
                decides -> complete.verdict.match(
                        none -> held(HeldReason.CHARGE_MISSING, identified.clause, findings),
                        holds -> held(holds.reason(), identified.clause, findings),
                        passes -> routed(evidence, decides, identified.clause, findings)),
                holds -> held(holds.reason(), identified.clause, findings),
                passes -> held(HeldReason.DECLARATION_MISSING, identified.clause, findings));
    }

    private static Decision routed(
            Evidence evidence, Verdict.Decides decides, ClaimClause clause, List<Finding> findings) {
        ClaimedIdentity claimed = decides.identity();
        findings.addAll(NoteRules.of(evidence, claimed));
        LocalDate day = evidence.facts().serviceDate().orElse(LocalDate.EPOCH);
        return claimed.routing(day)
                .match(
                        to -> new Decision.Claimable(claimed, to.organisation(), clause, decides.why(), findings),
                        either -> new Decision.Claimable(
                                claimed, evidence.unsureGoesTo(), clause, decides.why(), findings),
                        () -> held(HeldReason.INSURER_NOT_LISTED, clause, findings));
    }

    private static Decision held(HeldReason reason, ClaimClause clause, List<Finding> findings) {
        return new Decision.Held(reason, clause, reason.why(), findings);
    }

    /** Asks all the rules; the first that does not pass settles it. */
    private static Asked ask(List<ClaimRule> rules, Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        Verdict settled = new Verdict.Passes("");
        ClaimClause clause = ClaimClause.ONLINE_CHECK;
        boolean open = true;
        for (ClaimRule rule : rules) {
            Verdict verdict = rule.of(evidence);
            Finding finding = rule.finding(verdict);
            findings.add(open ? finding : finding.notReached());
            if (open && finding.outcome() != Finding.Outcome.PASSED) {
                open = false;
                settled = verdict;
                clause = rule.clause();
            }
        }
        return new Asked(findings, settled, clause);
    }

    private record Asked(List<Finding> findings, Verdict verdict, ClaimClause clause) {}
}

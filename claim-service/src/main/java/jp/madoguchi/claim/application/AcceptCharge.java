package jp.madoguchi.claim.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.claim.domain.Charge;
import jp.madoguchi.claim.domain.ClaimCase;
import jp.madoguchi.claim.domain.Finding;
import jp.madoguchi.claim.domain.rule.ChargeRules;
import jp.madoguchi.claim.domain.uke.ClaimFileWriter;
import jp.madoguchi.contracts.id.InstitutionCode;

/** 診療内容を受ける: once per visit; until the claim goes out a later one replaces the earlier. */
@ApplicationScoped
public class AcceptCharge {
    private final ClaimCases cases;
    private final Reassessment reassessment;
    private final ChargeRules rules;
    private final ClaimFileWriter writer;

    AcceptCharge(ClaimCases cases, Reassessment reassessment, ChargeRules rules, ClaimFileWriter writer) {
        this.cases = cases;
        this.reassessment = reassessment;
        this.rules = rules;
        this.writer = writer;
    }

    /** Takes what was done at a visit of this institution. */
    @WithTransaction
    public Uni<ChargeOutcome> accept(InstitutionCode institution, UUID visitId, Charge charge) {
        List<Finding> findings = new ArrayList<>(rules.findings(charge));
        findings.addAll(writer.chargeFindings(charge));
        return findings.isEmpty()
                ? cases.locked(institution, visitId).chain(known -> take(known, charge))
                : Uni.createFrom().item(new ChargeOutcome.Refused(findings));
    }

    private Uni<ChargeOutcome> take(ClaimCase known, Charge charge) {
        if (charge.equals(known.facts().charge())) {
            return Uni.createFrom().item(new ChargeOutcome.Accepted(known, false));
        }
        if (known.status().isOut()) {
            return Uni.createFrom().item(new ChargeOutcome.AlreadyOut());
        }
        boolean first = known.facts().charge() == null;
        return reassessment
                .reassess(known, known.facts().with(charge))
                .map(now -> new ChargeOutcome.Accepted(now, first));
    }
}

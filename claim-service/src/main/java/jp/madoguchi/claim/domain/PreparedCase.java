package jp.madoguchi.claim.domain;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.DeclarationContent;
import jp.madoguchi.contracts.event.VisitRecorded;
import jp.madoguchi.rules.Copayment;
import jp.madoguchi.rules.CopaymentCase;
import jp.madoguchi.rules.CopaymentRatio;
import jp.madoguchi.rules.ExpectedCopayment;
import org.jspecify.annotations.Nullable;

/**
 * 請求できる案件: a case that is about to be written, with the declaration's content where the remarks need it.
 *
 * @param content of a 不詳 case only, and only in memory
 */
public record PreparedCase(
        UUID claimId,
        UUID visitId,
        CaseFacts facts,
        Decision.Claimable decision,
        @Nullable DeclarationContent content) {
    Charge charge() {
        return Objects.requireNonNull(facts.charge(), "a claimable case has its charge");
    }

    Patient patient() {
        return Patient.of(visit().patient(), facts, content == null ? null : content.nameKana());
    }

    Remarks remarks() {
        return decision.identity()
                .match(
                        current -> Remarks.NONE,
                        former -> Remarks.former(),
                        unknown -> Remarks.unknown(
                                Objects.requireNonNull(content, "a 不詳 case has its declaration"),
                                unknown.contactedOn()));
    }

    /** Which class of patient by age: decides 未就学・高齢 in the claim's 種別. */
    ExpectedCopayment byAge() {
        return expected(null);
    }

    /**
     * 患者の負担割合 of the coverage recorded, for 不詳 as declared. What was taken at the desk counts only where the law
     * leaves several ratios open, so a wrong one never changes a claim.
     */
    int sharePercent() {
        CopaymentRatio taken =
                CopaymentRatio.ofPercent(visit().copay().percent()).orElse(CopaymentRatio.FULL);
        ExpectedCopayment expected = expected(known());
        return expected.possible().contains(taken)
                ? taken.percent()
                : expected.usual().percent();
    }

    private @Nullable CopaymentRatio known() {
        return decision.identity()
                .match(
                        current -> Optional.ofNullable(current.insured().ratioPercent()),
                        former -> Optional.ofNullable(former.insured().ratioPercent()),
                        unknown -> Optional.ofNullable(facts.declaration()).map(DeclarationFact::declaredRatioPercent))
                .flatMap(CopaymentRatio::ofPercent)
                .orElse(null);
    }

    private ExpectedCopayment expected(@Nullable CopaymentRatio known) {
        VisitRecorded visit = visit();
        Insured insured = decision.identity().insured();
        return Copayment.of(new CopaymentCase(
                        visit.confirmationDate(),
                        visit.patient().birthDate(),
                        insured == null ? null : insured.numbers().insurerNumber(),
                        known))
                .orElseThrow(() -> new IllegalStateException("a claimable case has a share"));
    }

    private VisitRecorded visit() {
        return Objects.requireNonNull(facts.visit(), "a claimable case has its visit");
    }
}

package jp.madoguchi.claim.domain;

import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.event.SettlementAmounts;
import jp.madoguchi.contracts.event.SettlementAsked;
import jp.madoguchi.contracts.event.VisitReconciled;
import jp.madoguchi.contracts.event.VisitRecorded;
import jp.madoguchi.rules.CopaymentRatio;
import jp.madoguchi.rules.CoveredShare;
import jp.madoguchi.rules.ExpectedCopayment;
import jp.madoguchi.rules.WindowCharge;

/**
 * 精算の材料: what is known of a visit when its amounts are asked for.
 *
 * @param elsewhere whether another institution knows this visit while this one does not
 */
public record SettlementCase(CaseFacts facts, SettlementAsked asked, boolean elsewhere) {
    /** 窓口の受診記録. */
    public Optional<VisitRecorded> visit() {
        return Optional.ofNullable(facts.visit());
    }

    /** Whether the desk recorded another share than the one somebody wants to settle. */
    public boolean takenShareDiffers() {
        return visit().filter(visit -> visit.copay().percent() != asked.chargedPercent())
                .isPresent();
    }

    /** Whether what was done is known, and with it the points. */
    public boolean isCharged() {
        return facts.charge() != null;
    }

    /**
     * 本来の負担割合: of the confirmed coverage as of the 資格確認日 by the rules the desk goes by; where they leave it open, or
     * that coverage is not here, what the request says.
     */
    public Optional<RightShare> rightShare() {
        Optional<ExpectedCopayment> expected = visit().flatMap(this::expected);
        return expected.filter(ExpectedCopayment::isCertain)
                .map(RightShare::of)
                .or(() -> said(expected).map(RightShare::said));
    }

    /** The amounts; none while the visit, the points or the share is missing. */
    public Optional<SettlementAmounts> amounts() {
        return visit().flatMap(visit -> CopaymentRatio.ofPercent(visit.copay().percent()))
                .filter(taken -> isCharged())
                .flatMap(taken -> rightShare().map(right -> amounts(taken, right.ratio())));
    }

    private SettlementAmounts amounts(CopaymentRatio taken, CopaymentRatio right) {
        long paid = WindowCharge.yen(facts.points(), taken);
        long owed = WindowCharge.yen(facts.points(), right);
        return new SettlementAmounts(
                facts.points(), taken.percent(), paid, right.percent(), owed, Math.abs(paid - owed));
    }

    private Optional<CopaymentRatio> said(Optional<ExpectedCopayment> expected) {
        return Optional.ofNullable(asked.rightPercent())
                .flatMap(CopaymentRatio::ofPercent)
                .filter(ratio ->
                        expected.map(open -> open.possible().contains(ratio)).orElse(true));
    }

    private Optional<ExpectedCopayment> expected(VisitRecorded visit) {
        return coverage().flatMap(coverage -> CoveredShare.of(visit.confirmationDate(), birthDate(visit), coverage));
    }

    private Optional<CoverageFacts> coverage() {
        return facts.confirmedAfterwards().or(facts::confirmedOnline);
    }

    /** As registered, where the check told; else as the desk noted it from the card. */
    private LocalDate birthDate(VisitRecorded visit) {
        return facts.foundCurrent()
                .map(VisitReconciled::person)
                .map(PersonFacts::birthDate)
                .orElse(visit.patient().birthDate());
    }
}

package jp.madoguchi.gateway.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.madoguchi.contracts.event.Copay;
import jp.madoguchi.contracts.event.CopayClause;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.rules.CopaymentRatio;
import org.jspecify.annotations.Nullable;

/**
 * 窓口負担の段: 保発0710第1号 2(1) shown proof, 2(2) declared or oral, 2(3) neither. A share that somebody read, declared or
 * knows goes before the share by age.
 */
public final class CopayLadder {
    private CopayLadder() {}

    /** What the patient pays, or every reason why this visit cannot be recorded so. */
    public static Decision decide(Intake intake, DeskScene scene) {
        List<DeskFinding> findings = DeskRules.findings(DeskRule.Case.of(intake, scene));
        return findings.isEmpty() ? new Charged(charge(intake, scene.outcome())) : new Refused(findings);
    }

    private static Copay charge(Intake intake, AskOutcome outcome) {
        return switch (intake.basis()) {
            case ONLINE_CHECK -> answered(outcome);
            case MYNAPORTAL_SCREEN, ELIGIBILITY_CERTIFICATE, ELIGIBILITY_NOTICE ->
                new Copay(first(intake, intake.ratioPercent()), CopayClause.NOTICE_2_1);
            case PRESCRIPTION -> new Copay(first(intake, intake.ratioPercent()), CopayClause.ABSENT_PRESCRIPTION);
            case ORAL_CONFIRMATION ->
                new Copay(
                        first(intake, FormRules.declaredRatio(intake), intake.ratioPercent()),
                        CopayClause.NOTICE_2_2_ORAL);
            case DECLARATION ->
                new Copay(
                        first(intake, FormRules.declaredRatio(intake), intake.ratioPercent()), CopayClause.NOTICE_2_2);
            case ASSISTANCE_TICKET -> new Copay(0, CopayClause.PUBLIC_ASSISTANCE);
            case NOTHING_PRESENTED ->
                intake.decidedBy() == null
                        ? new Copay(CopaymentRatio.FULL.percent(), CopayClause.NOTICE_2_3)
                        : new Copay(first(intake, intake.ratioPercent()), CopayClause.NOTICE_2_3_KNOWN);
        };
    }

    /** The first ratio that is known, else what the law gives by age (and by 39 on what was shown). */
    private static int first(Intake intake, @Nullable Integer... known) {
        for (Integer percent : known) {
            if (percent != null) {
                return percent;
            }
        }
        InsuredNumbers shown = intake.shown();
        return Shares.byAge(
                        intake.confirmationDate(),
                        intake.patient().birthDate(),
                        shown == null ? null : shown.insurerNumber())
                .usual()
                .percent();
    }

    /** Present whenever DSK-101 is satisfied. */
    private static Copay answered(AskOutcome outcome) {
        return outcome.<Optional<Copay>>match(
                        known -> Optional.ofNullable(known.answer().copay()),
                        absent -> Optional.empty(),
                        couldNotAsk -> Optional.empty())
                .orElseThrow();
    }

    /** 窓口負担の判断: a share with its clause, or findings. */
    public sealed interface Decision {
        /** One branch for each outcome. */
        <R> R match(
                Function<? super Copay, ? extends R> charged, Function<? super List<DeskFinding>, ? extends R> refused);
    }

    private record Charged(Copay copay) implements Decision {
        @Override
        public <R> R match(
                Function<? super Copay, ? extends R> charged,
                Function<? super List<DeskFinding>, ? extends R> refused) {
            return charged.apply(copay);
        }
    }

    private record Refused(List<DeskFinding> findings) implements Decision {
        @Override
        public <R> R match(
                Function<? super Copay, ? extends R> charged,
                Function<? super List<DeskFinding>, ? extends R> refused) {
            return refused.apply(findings);
        }
    }
}

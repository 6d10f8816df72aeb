package jp.madoguchi.outage.rest;

import java.util.List;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.CoverageClass;
import jp.madoguchi.contracts.event.GrantOrigin;
import jp.madoguchi.contracts.event.IncidentEffect;
import jp.madoguchi.contracts.event.IncidentScope;
import jp.madoguchi.contracts.event.LossReason;
import jp.madoguchi.contracts.event.ReconcileResult;
import jp.madoguchi.contracts.event.Relationship;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.outage.domain.ClinicState;
import jp.madoguchi.outage.domain.GrantState;
import jp.madoguchi.outage.domain.GrantStep;

/**
 * ページの選択肢と用語: what the forms offer, and the words for what the doors answer in codes.
 *
 * @param certain the results a person may bring from another screen
 */
record PageChoices(
        List<Sex> sexes,
        List<Cause> causes,
        List<CheckMethod> methods,
        List<ClinicState> states,
        List<CoverageClass> classes,
        List<Relationship> relationships,
        List<LossReason> lossReasons,
        List<ReconcileResult> results,
        List<ReconcileResult> certain,
        List<GrantOrigin> origins,
        List<GrantState> grantStates,
        List<GrantStep> grantSteps) {
    static final PageChoices ALL = new PageChoices(
            List.of(Sex.values()),
            List.of(Cause.values()),
            List.of(CheckMethod.values()),
            List.of(ClinicState.values()),
            List.of(CoverageClass.values()),
            List.of(Relationship.values()),
            List.of(LossReason.values()),
            List.of(ReconcileResult.values()),
            List.of(ReconcileResult.CURRENT, ReconcileResult.LOST, ReconcileResult.NOT_FOUND),
            List.of(GrantOrigin.values()),
            List.of(GrantState.values()),
            List.of(GrantStep.values()));

    /** 元号, the manual's first, and 西暦. */
    static final List<String> ERAS = List.of("昭和", "平成", "令和", "大正", "明治", "西暦");

    /** 障害の範囲. */
    static final List<IncidentScope> SCOPES = List.of(IncidentScope.values());

    /** What a clinic may tell of. */
    static final List<IncidentScope> SCOPES_OF_ONE_CLINIC = List.of(IncidentScope.CLINIC, IncidentScope.PC);

    /** 障害の影響. */
    static final List<IncidentEffect> EFFECTS = List.of(IncidentEffect.values());
}

package jp.madoguchi.gateway.domain;

import jp.madoguchi.rules.RuleChoices;

/**
 * 受付の場: what the rules know of a visit beside what the desk wants to record.
 *
 * @param outcome what asking gave
 * @param today the desk's own day, as far as its clock can be trusted
 * @param dateStated whether somebody at the desk stated 資格確認日
 * @param looked whether 目視で本人確認完了 was said for this visit before its card was placed
 * @param portalOpen whether マイナポータル is still signed in for this visit on the clinic's own device
 * @param refuted whether the numbers that were shown were themselves answered 無効 or 資格情報なし
 * @param choices how this clinic reads the rules
 */
public record DeskScene(
        AskOutcome outcome,
        DeskDay today,
        boolean dateStated,
        boolean looked,
        boolean portalOpen,
        boolean refuted,
        InstitutionKind institution,
        RuleChoices choices) {}

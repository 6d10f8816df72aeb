package jp.madoguchi.claim.domain.rule;

import java.time.LocalDate;
import java.time.YearMonth;
import jp.madoguchi.claim.domain.ClaimedIdentity;
import jp.madoguchi.claim.domain.DatedValues;
import jp.madoguchi.claim.domain.DeclarationFact;
import jp.madoguchi.claim.domain.HeldReason;
import jp.madoguchi.claim.domain.Insured;
import jp.madoguchi.contracts.event.ClaimClause;
import jp.madoguchi.contracts.event.InsuranceKind;

/** 旧資格と不詳の段: what may be claimed on when no current coverage is known. */
final class LowerRules {
    /** 「喪失済みの資格や、過去の受診歴等から確認した資格に基づく…請求等を行うことができる」. Needs no declaration. */
    static final ClaimRule LOST_COVERAGE_KNOWN = new ClaimRule(
            "CLM-131",
            ClaimClause.NOTICE_3_3,
            "保発0710第1号 3(3)",
            evidence -> evidence.lost()
                    .flatMap(Insured::of)
                    .<Verdict>map(lost -> new Verdict.Decides(new ClaimedIdentity.Former(lost), "喪失済みの資格が分かっています"))
                    .orElseGet(() -> new Verdict.Passes("喪失済みの資格は分かっていません")));

    /** 「令和５年９月の請求から適用する」: the month of the claim counts, not of the service; September 2023 is included. */
    static ClaimRule inForce(DatedValues values) {
        YearMonth first = values.unknownInForceFrom();
        return new ClaimRule(
                "CLM-211",
                ClaimClause.NOTICE_3_4,
                "保発0710第1号 5(2)",
                evidence -> Verdict.holdIf(
                        evidence.claimMonth().isBefore(first), HeldReason.BEFORE_IN_FORCE, "3(4)の適用後の請求です"));
    }

    /** 「被保険者資格申立書の提出があった患者については」: without its content the remarks could not be written. */
    static final ClaimRule DECLARED = new ClaimRule(
            "CLM-212",
            ClaimClause.NOTICE_3_4,
            "保発0710第1号 3(4)",
            evidence ->
                    Verdict.holdIf(evidence.declaration().isEmpty(), HeldReason.DECLARATION_MISSING, "申立書が提出されています"));

    /** 「医療機関等から患者へ確認を行った上で」: one logged attempt, whatever its outcome. */
    static final ClaimRule CONTACTED = new ClaimRule(
            "CLM-213",
            ClaimClause.NOTICE_3_4,
            "保発0710第1号 3(4)",
            evidence -> Verdict.holdIf(
                    evidence.contactedOn().isEmpty(), HeldReason.PATIENT_NOT_CONTACTED, "患者への確認が記録されています"));

    /** 「なお、…特定することができないときには、…「不詳」のまま診療報酬請求等を行うことができる」. */
    static final ClaimRule UNKNOWN = new ClaimRule("CLM-141", ClaimClause.NOTICE_3_4, "保発0710第1号 3(4)", evidence -> {
        DeclarationFact declaration = evidence.facts().declaration();
        LocalDate contactedOn = evidence.contactedOn().orElse(null);
        if (declaration == null || contactedOn == null) {
            return new Verdict.Passes("申立書又は患者への確認がありません");
        }
        InsuranceKind kind = declaration.insuranceKind() == null ? InsuranceKind.UNSURE : declaration.insuranceKind();
        return new Verdict.Decides(
                new ClaimedIdentity.Unknown(kind, declaration.declarationId(), contactedOn),
                "現在の資格も喪失済みの資格も分からず、申立書と患者への確認があります");
    });

    private LowerRules() {}
}

package jp.madoguchi.rules;

import java.time.LocalDate;

/** 証の扱いのきまり: what each thing laid on the desk is worth. The days are in the table {@code desk-evidence.csv}. */
public enum DeskEvidence implements Rule {
    /** マイナポータルの資格情報画面: a proof since the notice of 2023-07-10, that day included. */
    MYNAPORTAL_SCREEN("EVD-101", "保発0710第1号 2(1)"),
    /** 資格確認書: a proof since there is one, 2024-12-02 included. */
    ELIGIBILITY_CERTIFICATE("EVD-102", "保発0710第1号 2(1)"),
    /** 資格情報のお知らせ: with the card; from 2025-06-27 to 2026-03-31 alone as well, if its numbers were asked for. */
    ELIGIBILITY_NOTICE("EVD-103", "資格情報のお知らせ; 令和7年6月27日・11月12日 事務連絡"),
    /** 健康保険証: to 2025-12-01 a proof, to 2026-03-31 if its numbers were asked for, both last days included. */
    INSURANCE_CARD("EVD-104", "保発0710第1号 2(1); 令和7年11月12日 事務連絡"),
    /** 処方箋: where a pharmacy has somebody else than the patient before it. */
    PRESCRIPTION("EVD-105", "暗証番号の設定が不要なカードの周知 2②※"),
    /** マイナポータルから保存したPDF: with the card. */
    MYNAPORTAL_FILE("EVD-106", "日本歯科医師会 窓口の案内"),
    /** 有効期限の切れた健康保険証: from 2025-06-27 to 2026-03-31, both included, if its numbers were asked for. */
    INSURANCE_CARD_EXPIRED("EVD-107", "令和7年6月27日・11月12日 事務連絡"),
    /** 医療券・調剤券: of 医療扶助; no coverage is proved by it, and no number to ask for one with. */
    ASSISTANCE_TICKET("EVD-108", "生活保護法34条5項・同法施行規則4条の3");

    private final String id;
    private final String basis;

    DeskEvidence(String id, String basis) {
        this.id = id;
        this.basis = basis;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String basis() {
        return basis;
    }

    /** What it is worth on this day, as this clinic reads the rules. */
    public EvidenceTreatment on(LocalDate day, RuleChoices choices) {
        return EvidenceTreatment.valueOf(choices.value(DatedTable.DESK_EVIDENCE, id, day));
    }
}

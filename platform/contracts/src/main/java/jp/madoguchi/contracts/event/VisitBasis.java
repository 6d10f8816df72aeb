package jp.madoguchi.contracts.event;

/** 受付の根拠: what the patient's share was decided on at the desk. */
public enum VisitBasis {
    /** オンライン資格確認. */
    ONLINE_CHECK("オンライン資格確認"),
    /** マイナポータルの資格情報画面. */
    MYNAPORTAL_SCREEN("マイナポータルの資格情報画面"),
    /** 資格確認書. */
    ELIGIBILITY_CERTIFICATE("資格確認書"),
    /** 資格情報のお知らせ. */
    ELIGIBILITY_NOTICE("資格情報のお知らせ"),
    /** 過去の受診歴と口頭確認. */
    ORAL_CONFIRMATION("過去の受診歴と口頭確認"),
    /** 被保険者資格申立書. */
    DECLARATION("被保険者資格申立書"),
    /** カード・資格確認書のいずれもなし. */
    NOTHING_PRESENTED("カード・資格確認書のいずれもなし"),
    /** 処方箋: at a pharmacy, of a patient who is not there. */
    PRESCRIPTION("処方箋"),
    /** 医療券・調剤券: of a patient on 医療扶助 (生活保護法34条5項・同法施行規則4条の3; OQSCD006 6 有効（未登録）). */
    ASSISTANCE_TICKET("医療券・調剤券");

    private final String label;

    VisitBasis(String label) {
        this.label = label;
    }

    /** The words people read. */
    public String label() {
        return label;
    }
}

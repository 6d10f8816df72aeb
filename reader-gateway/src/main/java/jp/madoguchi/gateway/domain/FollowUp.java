package jp.madoguchi.gateway.domain;

/** 受付の後にすること. */
public enum FollowUp {
    /** 復旧後、控えた番号で受付した日の資格を自動で確認. */
    CHECK_AFTER_RECOVERY("復旧後、控えた番号で受付した日の資格を自動で確認"),
    /** 復旧後、券面4情報で資格を照会. */
    FOUR_ITEM_LOOKUP("復旧後、券面4情報で資格を照会"),
    /** 後日、患者に資格を確認. */
    ASK_PATIENT_AGAIN("後日、患者に資格を確認"),
    /** 新しい資格の登録を待つ. */
    WAIT_FOR_REGISTRATION("新しい資格の登録を待つ"),
    /** 後で保険者に療養費を請求できることを伝える. */
    TELL_ABOUT_REFUND("後で保険者に療養費を請求できることを伝える"),
    /** 電子証明書の更新を案内する. */
    RENEW_CERTIFICATE("電子証明書の更新を案内する"),
    /** 患者の申し出と照らし合わせる. */
    COMPARE_PERSON("患者の申し出と照らし合わせる"),
    /** 医療券・調剤券の発行を福祉事務所に確認する. */
    ASK_WELFARE_OFFICE("医療券・調剤券の発行を福祉事務所に確認する");

    private final String label;

    FollowUp(String label) {
        this.label = label;
    }

    /** The words people read. */
    public String label() {
        return label;
    }
}

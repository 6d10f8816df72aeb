package jp.madoguchi.rules;

/** 電子証明書の状態, as of a day. */
public enum CertificateState {
    /** 有効. */
    VALID("有効"),
    /** 有効期限が近い: valid, and the reader already asks to renew it. */
    EXPIRING("有効期限が近い"),
    /** 有効期限切れ（資格確認は可）: expired, and eligibility can still be asked with it. */
    EXPIRED_USABLE("有効期限切れ（資格確認には使える）"),
    /** 有効期限切れ: eligibility cannot be asked with it any more. */
    EXPIRED("有効期限切れ");

    private final String label;

    CertificateState(String label) {
        this.label = label;
    }

    /** The words people read. */
    public String label() {
        return label;
    }
}

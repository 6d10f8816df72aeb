package jp.madoguchi.outage.domain.rule;

/** 緊急時医療情報・資格確認機能を使用できるユーザー: the account rule (manual v3.06 1(1)). */
public enum LookupAccess {
    /** 医療情報閲覧アカウント又は管理アカウント. */
    MAY_USE,
    /** 一般アカウント: the menu is shown, its use is refused with a message. */
    SIGN_IN_AGAIN,
    /** どちらでもない: not shown at all. */
    NOT_SHOWN;

    /** What an account with these roles meets. The stronger role of an account with several counts. */
    public static LookupAccess of(boolean general, boolean medicalViewer, boolean administrator) {
        if (medicalViewer || administrator) {
            return MAY_USE;
        }
        return general ? SIGN_IN_AGAIN : NOT_SHOWN;
    }
}

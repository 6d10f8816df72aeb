package jp.madoguchi.outage.domain;

/** 根拠: the text a rule comes from. */
public enum Basis {
    /** 検索条件の指定について. */
    MANUAL_SEARCH("操作マニュアル システム障害時編 第3.06版 第1章 2 手順2"),
    /** 画面項目説明. */
    MANUAL_SCREEN("操作マニュアル システム障害時編 第3.06版 第1章 3 画面項目説明"),
    /** 使用できるユーザー. */
    MANUAL_USERS("操作マニュアル システム障害時編 第3.06版 第1章 1(1)"),
    /** システム障害時における資格確認. */
    MANUAL_METHODS("操作マニュアル システム障害時編 第3.06版 第1章 1(2)"),
    /** 利用開始日～利用終了日. */
    MANUAL_PERIOD("操作マニュアル システム障害時編 第3.06版 第1章 1 概要説明"),
    /** 立ち上げの流れ. */
    NOTICE_ANNEX_2("保発0710第1号 別添2 システム障害時モード（立ち上げ方法・利用方法）"),
    /** 資格確認を行うことができない場合. */
    NOTICE_1("保発0710第1号 1"),
    /** 70歳以上等の患者の申立てに基づく割合. */
    NOTICE_2_2_NOTE("保発0710第1号 2(2)※"),
    /** いずれも持参していない場合等. */
    NOTICE_2_3("保発0710第1号 2(3)"),
    /** 診療報酬請求等. */
    NOTICE_3("保発0710第1号 3"),
    /** 資格有効性の符号. */
    VALIDITY_UNREGISTERED("オンライン資格確認 資格有効性 OQSCD006 6 有効（未登録・医療扶助）"),
    /** 保護の補足性. */
    PUBLIC_ASSISTANCE("生活保護法4条2項"),
    /** 文書に定めがなく、意味から導いたもの. */
    MEANING("資格確認日・利用期間の意味による（文書に定めなし）");

    private final String label;

    Basis(String label) {
        this.label = label;
    }

    /** The citation people read. */
    public String label() {
        return label;
    }
}

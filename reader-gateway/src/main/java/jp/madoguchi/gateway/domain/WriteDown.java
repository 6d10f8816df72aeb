package jp.madoguchi.gateway.domain;

import jp.madoguchi.contracts.event.CopayClause;

/** 書き留めること: what the desk notes, and which clause asks for it. */
public enum WriteDown {
    /** 券面の氏名・生年月日・性別・住所. */
    FOUR_ITEMS("券面の氏名・生年月日・性別・住所", "保発0710第1号 2(2)※"),
    /** 保険者名, where the address cannot be read. */
    INSURER_NAME("保険者名", "保発0710第1号 2(2)※"),
    /** 保険者番号・記号・番号. */
    NUMBERS("保険者番号・記号・番号", "保発0710第1号 2(1)"),
    /** 読み取った負担割合. */
    RATIO_READ("読み取った負担割合", "保発0710第1号 2(1)"),
    /** 何に基づく、いつの資格か. */
    SOURCE_AND_AGE("何に基づく、いつの資格か", "保発0710第1号 2(2)なお書き"),
    /** 被保険者資格申立書. */
    FORM("被保険者資格申立書", "保発0710第1号 2(2)"),
    /** 窓口に来た人と本人の続柄. */
    RELATION("窓口に来た人と本人の続柄", "暗証番号の設定が不要なカードの周知 2②※"),
    /** 10割にしないと判断した人. */
    DECIDED_BY("10割にしないと判断した人", "保発0710第1号 2(3)ただし書き"),
    /** 10割の前にもう一度確かめた人. */
    SECOND_LOOK("10割の前にもう一度確かめた人", "保発0710第1号 2(3); 国民健康保険法54条の3"),
    /** 患者本人によるログアウトの確認. */
    LOGOUT_CONFIRMED("患者本人によるログアウトの確認", "保発0710第1号 2(1)"),
    /** 医療券の公費負担者番号・受給者番号. */
    TICKET_NUMBERS("医療券の公費負担者番号・受給者番号", CopayClause.PUBLIC_ASSISTANCE.label());

    private final String label;
    private final String clause;

    WriteDown(String label, String clause) {
        this.label = label;
        this.clause = clause;
    }

    /** The words people read. */
    public String label() {
        return label;
    }

    /** The clause behind it. */
    public String clause() {
        return clause;
    }
}

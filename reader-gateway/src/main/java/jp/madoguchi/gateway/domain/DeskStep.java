package jp.madoguchi.gateway.domain;

import jp.madoguchi.contracts.event.CopayClause;
import jp.madoguchi.contracts.event.VisitBasis;
import org.jspecify.annotations.Nullable;

/** 窓口の手順の一つ: what to do, on what ground the patient can then be taken, and which clause says so. */
public enum DeskStep {
    /** 受付窓口における確認. */
    COMPARE_PERSON("初診や保険者が変わったときは、氏名・生年月日・住所を患者の申し出と照らし合わせる", "事務連絡 令和5年7月4日 2", null),
    /** 該当者の選択. */
    CHOOSE_PERSON("資格確認端末で該当者を選ぶ。選べないときは氏名・生年月日・住所を口頭で確かめる", "事務連絡 令和5年7月4日 2", null),
    /** 問い直し. */
    ASK_AGAIN("下の理由のところを券面・画面で確かめ、番号で確認する（F4）から問い直す", "保発0710第1号 1(1)", null),
    /** 券面4情報の控え. */
    NOTE_FOUR_ITEMS("券面の氏名・生年月日・性別・住所（住所が分からないときは保険者名）を控える", "保発0710第1号 2(2)※", null),
    /** 暗証番号または目視確認モード. */
    PIN_OR_VISUAL("暗証番号の入力か、目視確認モード（「顔認証付きカードリーダー操作」→「目視確認」）をためす", "保発0710第1号 2(2)※", null),
    /** 目視確認モード. */
    VISUAL("目視確認モード（「顔認証付きカードリーダー操作」→「目視確認」）をためす", "保発0710第1号 2(2)※", null),
    /** カードでの確認. */
    PRESENT_CARD("マイナンバーカードがあればリーダーに置いてもらう（番号での確認では直近の資格は分かりません）", "保発0710第1号 1(1)※", null),
    /** マイナポータルの画面. */
    MYNAPORTAL(
            "マイナポータルの資格情報画面を見せてもらう（医院の機器でログインしたときは、患者本人にログアウトを確かめてもらう）",
            "保発0710第1号 2(1)",
            VisitBasis.MYNAPORTAL_SCREEN),
    /** 資格確認書. */
    CERTIFICATE("資格確認書を見せてもらう", "保発0710第1号 2(1)", VisitBasis.ELIGIBILITY_CERTIFICATE),
    /** 資格情報のお知らせ. */
    NOTICE("資格情報のお知らせを、カードと一緒に見せてもらう", "保発0710第1号 2(1)", VisitBasis.ELIGIBILITY_NOTICE),
    /** 過去の受診歴と口頭確認. */
    ORAL("受診歴のある患者なら、前回から保険が変わっていないことを口頭で確かめる", "保発0710第1号 2(2)なお書き", VisitBasis.ORAL_CONFIRMATION),
    /** 申立書. */
    DECLARATION("被保険者資格申立書を、書けるところだけ書いてもらう", "保発0710第1号 2(2)", VisitBasis.DECLARATION),
    /** 身元の分かる再診患者. */
    KNOWN_PATIENT("再診で身元が分かるなら、医院の判断で3割などにできる", "保発0710第1号 2(3)ただし書き", VisitBasis.NOTHING_PRESENTED),
    /** 10割. */
    FULL_CHARGE("どれもできないときだけ10割。後で保険者に療養費を請求できることを伝える", "保発0710第1号 2(3)", VisitBasis.NOTHING_PRESENTED),
    /** そのまま受付. */
    TAKE("このまま受付する", CopayClause.ONLINE_CHECK.label(), VisitBasis.ONLINE_CHECK);

    private final String text;
    private final String clause;
    private final @Nullable VisitBasis leadsTo;

    DeskStep(String text, String clause, @Nullable VisitBasis leadsTo) {
        this.text = text;
        this.clause = clause;
        this.leadsTo = leadsTo;
    }

    /** What to do. */
    public String text() {
        return text;
    }

    /** The clause behind it. */
    public String clause() {
        return clause;
    }

    /** The ground on which the patient is taken when this worked; none for a step that only prepares. */
    public @Nullable VisitBasis leadsTo() {
        return leadsTo;
    }
}

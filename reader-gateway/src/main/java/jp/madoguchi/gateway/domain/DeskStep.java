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
    /** 割合の決まらない資格（有効）. */
    READ_ON_TERMINAL(
            "資格は有効ですが、結果だけでは資格と割合を一つに決められません。資格確認端末の画面で区分と割合を確かめ、医療扶助なら医療券・調剤券を見せてもらう", "保発0710第1号 1(1)", null),
    /** 問い直し. */
    ASK_AGAIN("下の理由のところを券面・画面で確かめ、番号で確認する（F4）から問い直す", "保発0710第1号 1(1)", null),
    /** 番号での確認. */
    ASK_BY_NUMBERS("資格確認書やお知らせなどの番号があれば、番号で確認する（F4）", "保発0710第1号 1(2)", null),
    /** 券面4情報の控え. */
    NOTE_FOUR_ITEMS("券面の氏名・生年月日・性別・住所（住所が分からないときは保険者名）を控える", "保発0710第1号 2(2)※", null),
    /** 4情報の聞き取り. */
    ASK_FOUR_ITEMS("氏名・生年月日・性別・住所（住所が分からないときは保険者名）を聞いて控える", "保発0710第1号 2(2)※", null),
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
    /** 別の資格確認書, where the numbers of the one that was shown were answered 無効 or 資格情報なし. */
    ANOTHER_CERTIFICATE("いま番号を確かめたもののほかに資格確認書があれば、見せてもらう", "保発0710第1号 2(1)", VisitBasis.ELIGIBILITY_CERTIFICATE),
    /** 全員に交付されている資格確認書. */
    CERTIFICATE_OF_ALL("資格確認書を見せてもらう（この年齢の人には全員に交付されています）", "保発0710第1号 2(1)", VisitBasis.ELIGIBILITY_CERTIFICATE),
    /** 資格情報のお知らせ. */
    NOTICE("資格情報のお知らせを、カードと一緒に見せてもらう", "保発0710第1号 2(1)", VisitBasis.ELIGIBILITY_NOTICE),
    /** 処方箋. */
    PRESCRIPTION("本人が来ていないので、処方箋の記載で確かめる", "暗証番号の設定が不要なカードの周知 2②※", VisitBasis.PRESCRIPTION),
    /** 医療扶助の医療券・調剤券. */
    ASSISTANCE_TICKET(
            "医療券・調剤券を見せてもらい、番号を控える。まだ発行されていなければ福祉事務所に確認する（受付は続けられます）",
            CopayClause.PUBLIC_ASSISTANCE.label(),
            VisitBasis.ASSISTANCE_TICKET),
    /** 過去の受診歴と口頭確認. */
    ORAL(
            "受診歴のある患者なら、前回から保険が変わっていないことを口頭で確かめ、申立書に書くことを把握できているかも確かめる",
            "保発0710第1号 2(2)なお書き",
            VisitBasis.ORAL_CONFIRMATION),
    /** 交付の有無. */
    ASK_ISSUED("有効な資格（資格確認書など）の交付を受けているか、たずねる", "保発0710第1号 2(2)・2(3)", null),
    /** 申立書. */
    DECLARATION("被保険者資格申立書を、書けるところだけ書いてもらう", "保発0710第1号 2(2)", VisitBasis.DECLARATION),
    /** 身元の分かる再診患者. */
    KNOWN_PATIENT("再診で身元が分かるので、医院の判断で3割などにできる。判断した人の名前を残す", "保発0710第1号 2(3)ただし書き", VisitBasis.NOTHING_PRESENTED),
    /** 二度目の確認. */
    SECOND_LOOK("10割の前に、たずねたことをもう一度確かめる", "保発0710第1号 2(3)", null),
    /** 10割. */
    FULL_CHARGE("10割を受け取り、後で保険者に療養費を請求できることを伝える", "保発0710第1号 2(3)", VisitBasis.NOTHING_PRESENTED),
    /** 特別療養費. */
    SPECIAL_PAYMENT(
            "特別療養費支給対象者です。区分をもう一度確かめてから10割を受け取り、後で保険者に特別療養費を請求できることを伝える", "国民健康保険法54条の3", VisitBasis.ONLINE_CHECK),
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

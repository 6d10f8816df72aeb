package jp.madoguchi.claim.domain;

import java.util.Locale;

/** 保留の理由: why a claim is not made yet and what a person does about it. The codes are on the wire and never change. */
public enum HeldReason {
    /** 受診の記録がまだない. */
    VISIT_MISSING("窓口の受診記録がまだ届いていません", "端末の未送信を確かめてください"),
    /** 同じ受診としてまとめた: the other one is claimed. */
    MERGED("同じ受診としてまとめられています。残した受診で請求します", "別の受診だったときは、請求する前に「分ける」で取り消してください"),
    /** 診療の内容がまだない. */
    CHARGE_MISSING("診療内容（傷病名・点数）がまだありません", "診療内容を登録してください"),
    /** 診療日と資格確認日が違う. */
    SERVICE_DATE_MISMATCH("診療日が資格確認日と違います", "診療日を確かめ、診療内容を登録し直してください"),
    /** 資格確認の結果がまだない. */
    ANSWER_MISSING("オンライン資格確認の結果がまだ届いていません", "しばらく待ち、届かなければ資格確認をやり直してください"),
    /** 事後の確認がまだ. */
    NOT_RECONCILED("障害中の受診で、事後の資格確認がまだです", "復旧後に資格情報照会（システム障害時）で事後確認をしてください"),
    /** 該当者を特定できない. */
    AMBIGUOUS("該当者が複数で特定できません", "資格情報照会で該当者を選んでください"),
    /** 10割: 資格が示されていない. */
    NOTHING_PRESENTED("カード・資格確認書のいずれの提示もありません", "患者から資格の提示を受けてください。示されるまで請求できません"),
    /** 医療扶助: 公費の明細書 (KO) are not written here. */
    PUBLIC_ASSISTANCE("医療扶助（医療券・調剤券）で受け付けた受診です。公費の明細書はここでは作れません", "医療券・調剤券の番号を確かめ、レセコンで公費の請求をしてください"),
    /** 有効な資格確認書等の交付を受けていない. */
    CERTIFICATE_NOT_ISSUED("有効な保険証等の交付を受けていることを確認できません", "交付の有無を患者に確かめてください"),
    /** 生年月日と診療日が合わない. */
    BIRTH_DATE_IMPOSSIBLE("生年月日が診療日より後か、割合の表にない日です", "生年月日と診療日を確かめてください"),
    /** 保険者番号の法別番号が表にない. */
    INSURER_NOT_LISTED("保険者番号の法別番号から請求先を決められません", "保険者番号を確かめてください"),
    /** 災害の不詳の番号. */
    SUBSTITUTE_NUMBERS("不詳を表す番号が資格として記録されています", "実際の番号を確かめて登録し直してください"),
    /** 申立書がない. */
    DECLARATION_MISSING("被保険者資格申立書がありません", "申立書を受け取るか、紙の申立書の内容を登録してください"),
    /** 患者への確認がまだ. */
    PATIENT_NOT_CONTACTED("患者への確認の記録がありません", "患者に連絡して記号・番号を尋ね、結果を記録してください"),
    /** 3(4)の適用前. */
    BEFORE_IN_FORCE("3(4)は令和5年9月の請求から適用されます", "令和5年9月以後の請求に回してください"),
    /** 申立書の内容を尋ねられなかった. */
    DECLARATION_UNAVAILABLE("申立書の内容を読み出せませんでした", "しばらくしてからもう一度ファイルを作成してください"),
    /** 申立書が廃棄されている. */
    DECLARATION_ABSENT("申立書の内容は既に廃棄されています", "申立書を取り直すか、患者に番号を尋ねてください"),
    /** 申立書から書けることがない. */
    DECLARATION_INCOMPLETE("申立書に住所・事業所名・連絡先のいずれもありません", "患者に連絡して補ってください"),
    /** 記録条件に合わない. */
    RECORD_REFUSED("記録条件仕様に合わない項目があります", "findings の項目を直してください"),
    /** 作成中に事実が変わった. */
    FACTS_CHANGED("ファイルの作成中に新しい事実が届きました", "もう一度ファイルを作成してください"),
    /** 診療月が終わっていない. */
    SERVICE_MONTH_OPEN("診療月の翌月以後の請求に含まれます", "翌月の請求年月で作成してください");

    private final String why;
    private final String nextStep;

    HeldReason(String why, String nextStep) {
        this.why = why;
        this.nextStep = nextStep;
    }

    /** The stable code, kebab-case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Why, in words for the desk. */
    public String why() {
        return why;
    }

    /** What the person does next. */
    public String nextStep() {
        return nextStep;
    }
}

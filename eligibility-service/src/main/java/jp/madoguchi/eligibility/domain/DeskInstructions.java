package jp.madoguchi.eligibility.domain;

import java.util.List;
import java.util.function.Predicate;
import jp.madoguchi.contracts.event.LossReason;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.rules.CertificateState;

/** 窓口の指示の一覧: every situation is met by exactly one of them. */
final class DeskInstructions {
    private static final String SCREEN = "オンライン資格確認等システム操作マニュアル 資格情報確認 ①";
    private static final String COMPARE = "令和5年7月4日 事務連絡 2";
    private static final String NOTICE_1_1 = "保発0710第1号 1(1)";
    private static final String NUMBERS_SHOW_NO_NEWER = "保発0710第1号 1(1)※";
    private static final String LOSS_REASON = "OQSCD008 資格喪失事由";
    private static final String RENEW = "市区町村の窓口で更新してもらってください";
    private static final String BY_PROOF = "資格確認書を持っていれば資格確認書で、なければ受診歴のある患者は口頭の確認、ほかは申立書で受け付けます";

    static final List<Entry> CATALOGUE = List.of(
            entry(
                    "INS-101",
                    "この資格で受け付けてください。氏名・カナ・性別・生年月日・住所を本人と見比べます",
                    COMPARE,
                    "表示された割合で会計し、確認の証を請求に引き継ぎます",
                    s -> isPlainlyValid(s)
                            && !s.certificateIs(CertificateState.EXPIRING)
                            && !s.certificateIs(CertificateState.EXPIRED_USABLE)),
            entry(
                    "INS-102",
                    "この資格で受け付け、電子証明書の有効期限が近いことを伝えてください",
                    "電子証明書の有効期限のお知らせ",
                    RENEW + "。期限を過ぎるとスマートフォンはすぐ、カードもしばらくして使えなくなります",
                    s -> isPlainlyValid(s) && s.certificateIs(CertificateState.EXPIRING)),
            entry(
                    "INS-103",
                    "この資格で受け付け、電子証明書の有効期限が切れていることを伝えてください",
                    "電子証明書の有効期限後の資格確認（カードは3か月）",
                    RENEW + "。カードの使える最後の日（usableUntil）を過ぎると資格確認に使えません",
                    s -> isPlainlyValid(s) && s.certificateIs(CertificateState.EXPIRED_USABLE)),
            entry(
                    "INS-104",
                    "特別療養費の対象です。全額を受け取り、領収証と明細を渡してください",
                    "国民健康保険法54条の3",
                    "あとで保険者に特別療養費を請求できることを伝えます",
                    s -> s.is(Validity.VALID) && s.paysAll()),
            entry(
                    "INS-105",
                    "医療扶助の資格です。医療券か福祉事務所への確認で受け付けてください",
                    "OQSCD006 6 有効（未登録）",
                    "医療扶助の資格が登録されるまで、福祉事務所の返事を控えておきます",
                    s -> s.is(Validity.VALID_UNREGISTERED)),
            entry(
                    "INS-201",
                    "マイナンバーカードで確認してください。番号による確認では、より新しい資格は表示されません",
                    NUMBERS_SHOW_NO_NEWER,
                    "カードがなければ、新しい資格確認書を見せてもらいます。" + BY_PROOF,
                    s -> s.awaitsAnother() && s.byNumber()),
            entry(
                    "INS-202",
                    "新しい資格がまだ登録されていません。" + BY_PROOF,
                    NOTICE_1_1 + "・2",
                    "マイナポータルにも新しい資格は表示されません。表示された旧資格の番号は請求に使えます（3(3)）",
                    s -> s.awaitsAnother() && !s.byNumber()),
            entry(
                    "INS-203",
                    "新しい資格があります。マイナンバーカードで確認してください。番号による確認では内容は表示されません",
                    NUMBERS_SHOW_NO_NEWER,
                    "カードがなければ、新しい資格確認書を見せてもらいます",
                    s -> s.is(Validity.INVALID_NEWER_EXISTS) && s.byNumber()),
            entry(
                    "INS-204",
                    "新しい資格があります。マイナポータルの画面か新しい資格確認書で確かめてください",
                    "保発0710第1号 2(1)",
                    BY_PROOF,
                    s -> s.is(Validity.INVALID_NEWER_EXISTS) && !s.byNumber() && !s.pinless()),
            entry(
                    "INS-205",
                    "新しい資格があります。新しい資格確認書か資格情報のお知らせで確かめてください",
                    "暗証番号の設定が不要なカードの周知 2③",
                    "暗証番号のないカードではマイナポータルを使えません。" + BY_PROOF,
                    s -> s.is(Validity.INVALID_NEWER_EXISTS) && !s.byNumber() && s.pinless()),
            entry(
                    "INS-206",
                    "資格は死亡により喪失しています。この資格を使わず、氏名・生年月日・住所を口頭で確かめてください",
                    LOSS_REASON,
                    "本人が受診していれば結び付きの誤りのおそれがあります。保険者に確認を求め、" + BY_PROOF,
                    s -> s.lostBy(LossReason.DEATH)),
            entry(
                    "INS-207",
                    "生活保護の受給が始まっています。医療扶助の資格、医療券か福祉事務所への確認で受け付けてください",
                    LOSS_REASON,
                    "保険の資格は使いません。医療扶助を確かめられなければ、福祉事務所の返事を控えておきます",
                    s -> s.lostBy(LossReason.PUBLIC_ASSISTANCE)),
            entry(
                    "INS-301",
                    "番号と生年月日を確かめて、照会し直してください",
                    SCREEN,
                    "合っていてもなければ、マイナンバーカードで確認します。カードがなければ、" + BY_PROOF,
                    s -> s.is(Validity.NOT_FOUND) && s.byNumber()),
            entry(
                    "INS-302",
                    "資格情報が登録されていません。" + BY_PROOF,
                    NOTICE_1_1 + "・2",
                    "マイナポータルにも表示されません。登録されたころに確認し直します",
                    s -> s.is(Validity.NOT_FOUND) && !s.byNumber()),
            entry(
                    "INS-401",
                    "同じ番号の人が複数います。枝番を入れて照会し直してください",
                    "オンライン資格確認等システム操作マニュアル 被保険者情報 枝番",
                    "枝番が分からなければ、資格確認書か資格情報のお知らせで枝番を確かめます",
                    s -> s.is(Validity.MULTIPLE) && s.byNumber() && !s.mislinked()),
            entry(
                    "INS-402",
                    "別の人の資格が結び付いているおそれがあります。どの資格も使わず、氏名・生年月日・住所を口頭で確かめてください",
                    "令和5年7月4日 事務連絡 2①②",
                    "資格確認書か申立書で受け付け、結び付きの誤りの確認を保険者に求めます",
                    s -> s.is(Validity.MULTIPLE) && (!s.byNumber() || s.mislinked())));

    private DeskInstructions() {}

    /** 指示と場面. */
    record Entry(DeskInstruction instruction, Predicate<Situation> meets) {}

    /** The one for this situation. */
    static DeskInstruction in(Situation situation) {
        return CATALOGUE.stream()
                .filter(entry -> entry.meets().test(situation))
                .map(Entry::instruction)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a situation without an instruction"));
    }

    private static boolean isPlainlyValid(Situation situation) {
        return situation.is(Validity.VALID) && !situation.paysAll();
    }

    private static Entry entry(String code, String text, String basis, String next, Predicate<Situation> meets) {
        return new Entry(new DeskInstruction(code, text, basis, next), meets);
    }
}

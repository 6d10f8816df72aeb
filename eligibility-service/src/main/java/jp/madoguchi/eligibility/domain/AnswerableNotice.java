package jp.madoguchi.eligibility.domain;

import java.time.Duration;
import java.time.LocalDate;
import jp.madoguchi.contracts.event.Validity;

/**
 * 「確認できるようになりました」: what a clinic is told whose question could not be answered with a coverage in force. It is the
 * clinic's counterpart of the データ登録状況のお知らせ (保発0710第1号 5(1)), and said only where the same question, asked again
 * for the same 資格確認日, meets a coverage that covers this day; a coverage that begins later would make it untrue. Who
 * was told 複数該当 hears that one person is left, even if his coverage was lost: a claim may go out on that, too. It makes
 * no difference whether that person was registered anew or the other one's numbers were corrected. A certificate counts
 * for as long as eligibility can be asked with it, which for a card is some months longer than it is valid.
 */
public final class AnswerableNotice {
    private static final String NOBODY = "「資格情報なし」だった照会の資格を確認できるようになりました。同じ資格確認日でもう一度照会してください";
    private static final String LOST = "「資格（無効）」だった照会の方に、その資格確認日に有効な資格が登録されました。マイナンバーカードか新しい資格確認書で照会してください";

    private static final String ONE_LEFT = "「複数該当」だった照会に答えられるようになりました。同じ資格確認日でもう一度照会してください";

    private AnswerableNotice() {}

    /** How old a question may be to be told of, as of this day. */
    public static Duration reachesBack(LocalDate day) {
        return Terms.answerableNotice(day);
    }

    /** Names no person. A lost coverage is never replaced by a newer one when its numbers are asked again. */
    public static String text(Validity answered) {
        return switch (answered) {
            case NOT_FOUND -> NOBODY;
            case MULTIPLE -> ONE_LEFT;
            default -> LOST;
        };
    }
}

package jp.madoguchi.claim.rest;

import java.util.List;
import jp.madoguchi.claim.application.RefundOutcome;
import jp.madoguchi.claim.domain.Finding;
import jp.madoguchi.claim.domain.SameVisitObstacle;
import jp.madoguchi.web.ProblemCode;

/** この戸口の問題. */
final class ClaimProblems {
    static final ProblemCode ALREADY_EXPORTED =
            new ProblemCode("claim-already-exported", 409, "この受診は既に請求しています", "内容を変えるには、返戻又は取下げの手続をしてください");
    static final ProblemCode NOT_EXPORTED =
            new ProblemCode("claim-not-exported", 409, "まだ請求していません", "請求ファイルを作成してから事務の終わりを記録してください");
    static final ProblemCode INSTITUTION_NOT_SET_UP = new ProblemCode(
            "institution-not-set-up", 409, "医療機関の名称・電話番号が設定されていません", "運用担当に claim.institutions の設定を依頼してください");

    private static final ProblemCode NOTHING_DUE =
            new ProblemCode("refund-nothing-due", 409, "返金する額がありません", "返金の記録と計算を確かめてください");
    private static final ProblemCode OUTDATED =
            new ProblemCode("refund-outdated", 409, "金額が新しく計算されています", "伝票を開き直し、金額を確かめてから記録してください");
    private static final ProblemCode CLAIMED = new ProblemCode(
            "visit-claimed", 409, "まとめられる方の受診は、もう請求しています", "請求した方の受診を残してください。両方とも請求したときは、返戻又は取下げの手続をしてください");
    private static final ProblemCode REFUNDED =
            new ProblemCode("visit-refunded", 409, "まとめられる方の受診で、もう返金しています", "返金した方の受診を残すか、返金済みを取り消してください");
    private static final ProblemCode MERGED_ELSEWHERE =
            new ProblemCode("visit-merged-elsewhere", 409, "どちらかの受診が、もうまとめに入っています", "一覧を読み直し、先にそのまとめを分けてください");
    private static final ProblemCode NOT_MERGED =
            new ProblemCode("visit-not-merged", 409, "この二つの受診はまとめられていません", "一覧を読み直してください");
    private static final ProblemCode CLAIMED_AS_ONE =
            new ProblemCode("visits-claimed-as-one", 409, "一つの受診として、もう請求しています", "分けるには、返戻又は取下げの手続をしてください");

    private ClaimProblems() {}

    static ProblemCode sameVisit(SameVisitObstacle obstacle) {
        return switch (obstacle) {
            case CLAIMED -> CLAIMED;
            case REFUNDED -> REFUNDED;
            case MERGED_ELSEWHERE -> MERGED_ELSEWHERE;
            case NOT_MERGED -> NOT_MERGED;
            case CLAIMED_AS_ONE -> CLAIMED_AS_ONE;
        };
    }

    static ProblemCode refund(RefundOutcome.Obstacle obstacle) {
        return switch (obstacle) {
            case NOTHING_DUE -> NOTHING_DUE;
            case OUTDATED -> OUTDATED;
        };
    }

    static List<jp.madoguchi.web.Finding> findings(List<Finding> findings) {
        return findings.stream()
                .map(f -> new jp.madoguchi.web.Finding(f.rule(), null, f.message(), f.basis()))
                .toList();
    }
}

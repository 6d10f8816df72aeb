package jp.madoguchi.claim.rest;

import java.util.List;
import jp.madoguchi.claim.application.RefundOutcome;
import jp.madoguchi.claim.domain.Finding;
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

    private ClaimProblems() {}

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

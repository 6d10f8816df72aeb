package jp.madoguchi.claim.rest;

import java.util.List;
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

    private ClaimProblems() {}

    static List<jp.madoguchi.web.Finding> findings(List<Finding> findings) {
        return findings.stream()
                .map(f -> new jp.madoguchi.web.Finding(f.rule(), null, f.message(), f.basis()))
                .toList();
    }
}

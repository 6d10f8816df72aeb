package jp.madoguchi.eligibility.rest;

import jakarta.ws.rs.core.Response;
import java.util.List;
import jp.madoguchi.eligibility.domain.Rule;
import jp.madoguchi.web.Finding;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;

/** 問題: the kinds of refusal only this service knows. */
final class EligibilityProblems {
    static final ProblemCode INSURER_NOT_YOURS =
            new ProblemCode("insurer-not-yours", 403, "担当する保険者ではありません", "担当する保険者の加入者だけを登録してください");
    static final ProblemCode RECORD_CONFLICT =
            new ProblemCode("record-conflict", 409, "同じ版が別の内容で登録済みです", "版を上げて送り直してください");
    static final ProblemCode SEQUENCE_GAP =
            new ProblemCode("sequence-gap", 409, "控えの番号に抜けがあります", "nextSequence の番号から送り直してください");

    static final ProblemCode MISLINK_OPEN =
            new ProblemCode("mislink-open", 409, "この二人のひも付け誤りは届出済みです", "届出済みのひも付け誤りの解消を進めてください");
    static final ProblemCode MISLINK_SEPARATED =
            new ProblemCode("mislink-separated", 409, "このひも付け誤りは解消済みです", "再び判明したときは新しく届け出てください");
    static final ProblemCode LINE_TOO_LONG = new ProblemCode("line-too-long", 413, "行が長すぎます", "一行を一人の加入者にして送り直してください");

    private EligibilityProblems() {}

    static <T> Response broken(List<Rule<T>> rules) {
        return Problem.response(ProblemCode.RULE, findings(rules));
    }

    static <T> List<Finding> findings(List<Rule<T>> rules) {
        return rules.stream()
                .map(rule -> new Finding(rule.id(), rule.field(), rule.message(), rule.basis()))
                .toList();
    }
}

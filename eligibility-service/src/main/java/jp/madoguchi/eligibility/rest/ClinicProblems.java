package jp.madoguchi.eligibility.rest;

import jp.madoguchi.web.ProblemCode;

/** 問題: refusals about what an institution adds to its answers. */
final class ClinicProblems {
    static final ProblemCode NOBODY_FOUND =
            new ProblemCode("nobody-found", 409, "この資格確認では患者が一人に特定されていません", "番号を確かめて資格確認をやり直し、その回答に対して行ってください");
    static final ProblemCode ACCEPTANCE_STALE =
            new ProblemCode("acceptance-stale", 409, "より新しい回答が受け入れ済みです", "最新の回答の新旧の比較を見て、必要ならそちらを受け入れてください");
    static final ProblemCode REFERENCE_NUMBER_TAKEN =
            new ProblemCode("reference-number-taken", 409, "この照会番号は別の患者に使われています", "別の照会番号にするか、先にその患者の照会番号を変えてください");
    static final ProblemCode REFERENCE_NUMBER_UNKNOWN =
            new ProblemCode("reference-number-unknown", 404, "この照会番号の患者はいません", "照会番号を確かめるか、資格確認の回答に登録してください");

    private ClinicProblems() {}
}

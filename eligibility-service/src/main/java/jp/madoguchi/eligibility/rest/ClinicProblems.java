package jp.madoguchi.eligibility.rest;

import jp.madoguchi.web.ProblemCode;

/** 問題: refusals about what an institution adds to its answers. */
final class ClinicProblems {
    static final ProblemCode NOBODY_FOUND = new ProblemCode("nobody-found", 409, "この資格確認では患者が一人に特定されていません");
    static final ProblemCode ACCEPTANCE_STALE = new ProblemCode("acceptance-stale", 409, "より新しい回答が受け入れ済みです");
    static final ProblemCode REFERENCE_NUMBER_TAKEN =
            new ProblemCode("reference-number-taken", 409, "この照会番号は別の患者に使われています");
    static final ProblemCode REFERENCE_NUMBER_UNKNOWN =
            new ProblemCode("reference-number-unknown", 404, "この照会番号の患者はいません");

    private ClinicProblems() {}
}

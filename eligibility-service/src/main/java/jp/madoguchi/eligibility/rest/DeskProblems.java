package jp.madoguchi.eligibility.rest;

import jp.madoguchi.web.ProblemCode;

/** 窓口の問題: the kinds of refusal of the doors for comparing and confirming. */
final class DeskProblems {
    static final ProblemCode NOBODY_TO_COMPARE = new ProblemCode("nobody-to-compare", 409, "照合する資格情報がありません");
    static final ProblemCode TASK_CLOSED = new ProblemCode("task-closed", 409, "この口頭確認は終わっています");

    private DeskProblems() {}
}

package jp.madoguchi.eligibility.rest;

import jp.madoguchi.web.ProblemCode;

/** 窓口の問題: the kinds of refusal of the doors for comparing and confirming. */
final class DeskProblems {
    static final ProblemCode NOBODY_TO_COMPARE =
            new ProblemCode("nobody-to-compare", 409, "照合する資格情報がありません", "資格情報が得られた資格確認の番号で照合してください");
    static final ProblemCode TASK_CLOSED = new ProblemCode("task-closed", 409, "この口頭確認は終わっています", "一覧を読み直してください");

    private DeskProblems() {}
}

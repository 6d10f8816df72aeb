package jp.madoguchi.outage.rest;

import jp.madoguchi.web.ProblemCode;

/** 封をした要約の問題. */
final class SealProblems {
    static final ProblemCode NOT_CLOSED = new ProblemCode(
            "outage-not-closed", 409, "障害はまだ解消していません", "確認待ちの受診を事後に確認するか、理由を付けて終了してください。0件になると要約が作られます");

    private SealProblems() {}
}

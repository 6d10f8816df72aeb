package jp.madoguchi.gateway.desk;

import jakarta.ws.rs.core.Response;
import java.util.List;
import jp.madoguchi.gateway.domain.DeskFinding;
import jp.madoguchi.web.Finding;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;

/** 問題: the kinds of refusal only the desk knows. */
final class DeskProblems {
    static final ProblemCode VISIT_CONFLICT =
            new ProblemCode("visit-conflict", 409, "この患者は別の内容で受付済みです", "本日の受付を確かめてください。別の受付なら新しく始めてください");
    static final ProblemCode JOURNAL_UNAVAILABLE =
            new ProblemCode("journal-unavailable", 503, "控えを保存できません", "保存されていません。紙に控え、端末のディスクの空きを確かめてからもう一度保存してください");
    static final ProblemCode TICKET_NEEDS_SIGN_IN =
            new ProblemCode("ticket-needs-sign-in", 409, "控えのサインインは更新できません", "サインインの確認先につながってから、サインインし直してください");

    static final ProblemCode PIN_UNFIT =
            new ProblemCode("pin-unfit", 422, "この暗証番号は使えません", "6文字以上64文字までで、二度とも同じものを入れてください");

    private DeskProblems() {}

    static Response broken(List<DeskFinding> findings) {
        return Problem.response(
                ProblemCode.RULE, findings.stream().map(DeskProblems::finding).toList());
    }

    static Finding finding(DeskFinding finding) {
        return new Finding(finding.rule(), finding.field(), finding.message(), finding.clause());
    }
}

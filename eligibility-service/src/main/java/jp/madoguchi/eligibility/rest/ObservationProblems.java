package jp.madoguchi.eligibility.rest;

import jakarta.ws.rs.core.Response;
import jp.madoguchi.contracts.oqs.OqsFault;
import jp.madoguchi.web.Finding;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;

/** 問題: what the doors of the national system's messages refuse. */
final class ObservationProblems {
    static final ProblemCode NOT_A_MESSAGE = new ProblemCode("bad-national-message", 400, "オンライン資格確認の電文として読み取れません");
    static final ProblemCode NOT_BESIDE = new ProblemCode("not-beside-national-system", 409, "観測を回答にする設定ではありません");
    static final ProblemCode NOT_WRITABLE = new ProblemCode("answer-not-writable", 422, "XMLにできない文字が回答に含まれています");

    private ObservationProblems() {}

    static Response unreadable(OqsFault fault) {
        return Problem.response(NOT_A_MESSAGE, new Finding(fault.code(), null, "電文を読み取れませんでした", "XML 1.0; OQSCD005"));
    }
}

package jp.madoguchi.eligibility.rest;

import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import jp.madoguchi.eligibility.application.Viewer;
import jp.madoguchi.eligibility.domain.OwnOutcome;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;

/** 個人の情報の応答: who looks at a patient, and what becomes of it. */
final class Personal {
    private Personal() {}

    static Viewer viewer(Caller caller) {
        return new Viewer(caller.institution(), caller.account());
    }

    static <T> Response answer(OwnOutcome<T> outcome, Function<? super T, Response> done) {
        return outcome.match(
                done,
                () -> Problem.response(ClinicProblems.NOBODY_FOUND),
                () -> Problem.response(ProblemCode.NOT_FOUND));
    }
}

package jp.madoguchi.eligibility.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import jp.madoguchi.eligibility.application.Viewer;
import jp.madoguchi.eligibility.domain.OwnOutcome;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;

/** 個人の情報の応答: how answers about a patient leave; nothing on the way may keep them. */
final class Personal {
    /** No shared cache, and no file of a private one. */
    static final String NOT_KEPT = "private, no-store";

    private Personal() {}

    static Viewer viewer(Caller caller) {
        return new Viewer(caller.institution(), caller.account());
    }

    static Response ok(Object entity) {
        return with(Response.Status.OK, entity);
    }

    static Response with(Response.Status status, Object entity) {
        return Response.status(status)
                .entity(entity)
                .header(HttpHeaders.CACHE_CONTROL, NOT_KEPT)
                .build();
    }

    static <T> Response answer(OwnOutcome<T> outcome, Function<? super T, Response> done) {
        return outcome.match(
                done,
                () -> Problem.response(ClinicProblems.NOBODY_FOUND),
                () -> Problem.response(ProblemCode.NOT_FOUND));
    }
}

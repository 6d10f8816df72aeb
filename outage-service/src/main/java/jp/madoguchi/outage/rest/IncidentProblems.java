package jp.madoguchi.outage.rest;

import jakarta.ws.rs.core.Response;
import jp.madoguchi.outage.domain.Incident;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;

/** 障害事案の問題の種別. */
final class IncidentProblems {
    private static final ProblemCode OPEN_ALREADY =
            new ProblemCode("incident-open", 409, "この範囲の障害はすでに届け出られています", "一覧を読み直し、続報として届け出てください");
    private static final ProblemCode ENDED =
            new ProblemCode("incident-ended", 409, "この障害は復旧しています", "再び発生したときは、新しい障害として届け出てください");

    private IncidentProblems() {}

    /** What stands in the way is an incident that lasts, or that this one does not. */
    static Response notNow(Incident incident) {
        return Problem.response(incident.isOpen() ? OPEN_ALREADY : ENDED);
    }
}

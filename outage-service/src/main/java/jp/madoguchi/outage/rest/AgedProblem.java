package jp.madoguchi.outage.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.outage.application.IndexAge;
import jp.madoguchi.web.Problem;

/** 索引の新しさを添えた問題: a refusal of the lookup is an answer, too, and was given by an index of some age. */
record AgedProblem(@JsonUnwrapped Problem problem, Instant asOf, long indexLagMillis) {
    /** What says something of people or of the index: not whether there is such a search. */
    private static final Set<Integer> TOLD_BY_THE_INDEX = Set.of(409, 422, 503);

    /** The same answer, with how new the index was if it is such a refusal and that is known. */
    static Response at(Response answer, Optional<IndexAge> age) {
        if (age.isPresent()
                && answer.getEntity() instanceof Problem problem
                && TOLD_BY_THE_INDEX.contains(problem.status())) {
            IndexAge known = age.get();
            return Response.fromResponse(answer)
                    .entity(new AgedProblem(problem, known.asOf(), known.lag().toMillis()))
                    .build();
        }
        return answer;
    }
}

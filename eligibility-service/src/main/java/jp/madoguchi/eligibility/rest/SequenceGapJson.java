package jp.madoguchi.eligibility.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import jp.madoguchi.web.Problem;

/** 控えの抜け: the problem, with the sequence to resume at. */
record SequenceGapJson(@JsonUnwrapped Problem problem, long nextSequence) {

    static Response response(long nextSequence) {
        return Response.status(EligibilityProblems.SEQUENCE_GAP.status())
                .type(Problem.MEDIA_TYPE)
                .entity(new SequenceGapJson(Problem.of(EligibilityProblems.SEQUENCE_GAP, List.of()), nextSequence))
                .build();
    }
}

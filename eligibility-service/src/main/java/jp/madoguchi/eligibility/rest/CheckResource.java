package jp.madoguchi.eligibility.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.eligibility.application.AnswerCheck;
import jp.madoguchi.eligibility.application.ReviewCheck;
import jp.madoguchi.eligibility.domain.CheckAnswer;
import jp.madoguchi.eligibility.domain.CheckQuestion;
import jp.madoguchi.eligibility.domain.Rule;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.Roles;

/** 資格確認. */
@Path("/eligibility/checks")
class CheckResource {
    private final Caller caller;
    private final Asker asker;
    private final AnswerCheck answerCheck;
    private final ReviewCheck reviewCheck;
    private final Tally tally;

    CheckResource(Caller caller, Asker asker, AnswerCheck answerCheck, ReviewCheck reviewCheck, Tally tally) {
        this.caller = caller;
        this.asker = asker;
        this.answerCheck = answerCheck;
        this.reviewCheck = reviewCheck;
        this.tally = tally;
    }

    @POST
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR, Roles.GATEWAY})
    public Uni<Response> check(@NotNull @Valid CheckJson json) {
        CheckQuestion question = json.question();
        List<Rule<CheckQuestion>> broken = asker.broken(question);
        if (!broken.isEmpty()) {
            return Uni.createFrom().item(EligibilityProblems.broken(broken));
        }
        return answerCheck
                .answer(asker.asked(json, question))
                .map(reply -> reply.match(
                        answered -> answer(question, answered.answer()),
                        expired -> EligibilityProblems.certificateExpired(expired.card())));
    }

    private Response answer(CheckQuestion question, CheckAnswer answer) {
        tally.answered(question.method(), answer.validity());
        return Response.ok(answer).build();
    }

    @GET
    @Path("/{checkId}")
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR, Roles.GATEWAY})
    public Uni<Response> answer(@PathParam("checkId") UUID checkId) {
        return reviewCheck
                .review(caller.institution(), caller.account(), checkId)
                .map(found -> found.map(answer -> Response.ok(answer).build())
                        .orElseGet(() -> Problem.response(ProblemCode.NOT_FOUND)));
    }
}

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
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.eligibility.application.AnswerCheck;
import jp.madoguchi.eligibility.application.Asked;
import jp.madoguchi.eligibility.application.ReviewCheck;
import jp.madoguchi.eligibility.domain.CheckQuestion;
import jp.madoguchi.eligibility.domain.QuestionRules;
import jp.madoguchi.eligibility.domain.Rule;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Ids;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.Roles;

/** 資格確認. */
@Path("/eligibility/checks")
class CheckResource {
    private final Caller caller;
    private final AnswerCheck answerCheck;
    private final ReviewCheck reviewCheck;
    private final Ids ids;
    private final Clock clock;

    CheckResource(Caller caller, AnswerCheck answerCheck, ReviewCheck reviewCheck, Ids ids, Clock clock) {
        this.caller = caller;
        this.answerCheck = answerCheck;
        this.reviewCheck = reviewCheck;
        this.ids = ids;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR, Roles.GATEWAY})
    public Uni<Response> check(@NotNull @Valid CheckJson json) {
        CheckQuestion question = json.question();
        List<Rule<CheckQuestion>> broken = QuestionRules.broken(question, LocalDate.now(clock));
        if (!broken.isEmpty()) {
            return Uni.createFrom().item(EligibilityProblems.broken(broken));
        }
        return answerCheck
                .answer(asked(json, question))
                .map(answer -> Response.ok(answer).build());
    }

    /** The time is kept as exactly as the database keeps it, so that the answer reads the same ever after. */
    private Asked asked(CheckJson json, CheckQuestion question) {
        return new Asked(
                ids.next(),
                caller.institution(),
                caller.account(),
                json.visitId(),
                json.observedValidity(),
                question,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
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

package jp.madoguchi.eligibility.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import jp.madoguchi.eligibility.application.AnswerCheck;
import jp.madoguchi.eligibility.application.LiveChecks;
import jp.madoguchi.eligibility.domain.CheckQuestion;
import jp.madoguchi.eligibility.domain.CheckReply;
import jp.madoguchi.eligibility.domain.Rule;
import jp.madoguchi.web.Roles;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** 資格確認. */
@Path("/eligibility/checks")
class CheckResource {
    private final Asker asker;
    private final AnswerCheck answerCheck;
    private final LiveChecks live;
    private final Tally tally;

    CheckResource(Asker asker, AnswerCheck answerCheck, LiveChecks live, Tally tally) {
        this.asker = asker;
        this.answerCheck = answerCheck;
        this.live = live;
        this.tally = tally;
    }

    @POST
    @APIResponse(
            responseCode = "200",
            description = "資格確認の回答",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FreshAnswerJson.class)))
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR, Roles.GATEWAY})
    public Uni<Response> check(@NotNull @Valid CheckJson json) {
        CheckQuestion question = json.question();
        List<Rule<CheckQuestion>> broken = asker.broken(question);
        if (!broken.isEmpty()) {
            return Uni.createFrom().item(EligibilityProblems.broken(broken));
        }
        return live.counting(answerCheck.answer(asker.asked(json, question)))
                .map(reply -> reply.match(
                        answered -> answer(question, answered),
                        expired -> EligibilityProblems.certificateExpired(expired.card()),
                        incomplete -> EligibilityProblems.broken(incomplete.rules())));
    }

    private Response answer(CheckQuestion question, CheckReply.Answered answered) {
        tally.answered(question.method(), answered.answer().validity());
        return Response.ok(FreshAnswerJson.of(answered)).build();
    }
}

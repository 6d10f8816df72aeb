package jp.madoguchi.eligibility.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.madoguchi.eligibility.EligibilityConfig;
import jp.madoguchi.eligibility.application.AnswerFromObservation;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.Roles;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** 観測からの回答: open only where the suite runs beside the national system. */
@Path("/eligibility/checks/from-observation/{observationId}")
class ObservedAnswerResource {
    private final Observer observer;
    private final AnswerFromObservation answerFromObservation;
    private final EligibilityConfig config;

    ObservedAnswerResource(Observer observer, AnswerFromObservation answerFromObservation, EligibilityConfig config) {
        this.observer = observer;
        this.answerFromObservation = answerFromObservation;
        this.config = config;
    }

    @POST
    @APIResponse(
            responseCode = "200",
            description = "観測からの回答",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ObservedAnswerJson.class)))
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR, Roles.GATEWAY})
    public Uni<Response> answer(@PathParam("observationId") UUID observationId) {
        if (!config.besideNationalSystem()) {
            return Uni.createFrom().item(Problem.response(ObservationProblems.NOT_BESIDE));
        }
        return answerFromObservation
                .answer(observationId, observer.answering())
                .map(outcome -> outcome.match(
                        answered -> Response.ok(ObservedAnswerJson.of(answered)).build(),
                        broken -> EligibilityProblems.broken(broken.rules()),
                        unknown -> Problem.response(ProblemCode.NOT_FOUND)));
    }
}

package jp.madoguchi.eligibility.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.eligibility.application.CloseConfirmationTask;
import jp.madoguchi.eligibility.application.ReviewConfirmationTasks;
import jp.madoguchi.eligibility.application.Viewer;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.Roles;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** 口頭確認. A gateway may open a task by comparing; closing one takes the account of a person. */
@Path("/confirmation-tasks")
class ConfirmationTaskResource {
    private final Caller caller;
    private final ReviewConfirmationTasks reviewConfirmationTasks;
    private final CloseConfirmationTask closeConfirmationTask;

    ConfirmationTaskResource(
            Caller caller,
            ReviewConfirmationTasks reviewConfirmationTasks,
            CloseConfirmationTask closeConfirmationTask) {
        this.caller = caller;
        this.reviewConfirmationTasks = reviewConfirmationTasks;
        this.closeConfirmationTask = closeConfirmationTask;
    }

    @GET
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<List<ConfirmationJson.Task>> tasks(
            @QueryParam("state") @NotNull @Pattern(regexp = "open|closed") String state,
            @QueryParam("after") @Nullable UUID after) {
        return reviewConfirmationTasks
                .review(new Viewer(caller.institution(), caller.account()), "open".equals(state), after)
                .map(tasks -> tasks.stream().map(ConfirmationJson.Task::of).toList());
    }

    @POST
    @Path("/{taskId}/closure")
    @APIResponse(
            responseCode = "200",
            description = "終えた口頭確認と次にすること",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ConfirmationJson.Closed.class)))
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> close(@PathParam("taskId") UUID taskId, @NotNull @Valid ConfirmationJson json) {
        return closeConfirmationTask
                .close(caller.institution(), caller.account(), taskId, json.outcome(), json.askedOrally())
                .map(answer -> answer.match(
                        closed ->
                                Response.ok(ConfirmationJson.Closed.of(closed)).build(),
                        () -> Problem.response(DeskProblems.TASK_CLOSED),
                        broken -> EligibilityProblems.broken(broken.rules()),
                        () -> Problem.response(ProblemCode.NOT_FOUND)));
    }
}

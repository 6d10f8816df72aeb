package jp.madoguchi.eligibility.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.eligibility.application.ReviewHistory;
import jp.madoguchi.eligibility.domain.HistoryCursor;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Finding;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.Roles;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** 資格確認履歴. */
@Path("/eligibility/checks/{checkId}/history")
class HistoryResource {
    private static final Finding CURSOR =
            new Finding("history-cursor", "cursor", "cursor には前の応答の next をそのまま渡してください", null);

    private final Caller caller;
    private final ReviewHistory reviewHistory;

    HistoryResource(Caller caller, ReviewHistory reviewHistory) {
        this.caller = caller;
        this.reviewHistory = reviewHistory;
    }

    @GET
    @APIResponse(
            responseCode = "200",
            description = "資格確認履歴の一頁",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HistoryJson.class)))
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> history(
            @PathParam("checkId") UUID checkId,
            @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            minLength = CursorText.LENGTH,
                                            maxLength = CursorText.LENGTH))
                    @QueryParam("cursor")
                    @Nullable
                    String cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        Optional<HistoryCursor> start = Optional.ofNullable(cursor).flatMap(CursorText::read);
        if (cursor != null && start.isEmpty()) {
            return Uni.createFrom().item(Problem.response(ProblemCode.CONSTRAINT, CURSOR));
        }
        return reviewHistory
                .review(Personal.viewer(caller), checkId, start, limit)
                .map(outcome -> Personal.answer(
                        outcome, page -> Response.ok(HistoryJson.of(page)).build()));
    }
}

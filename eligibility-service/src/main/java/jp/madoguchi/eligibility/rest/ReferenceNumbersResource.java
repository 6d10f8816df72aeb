package jp.madoguchi.eligibility.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import jp.madoguchi.eligibility.application.CountReferenceNumbers;
import jp.madoguchi.eligibility.application.FindByReferenceNumber;
import jp.madoguchi.eligibility.application.SetReferenceNumbers;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.Roles;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** 照会番号の一括登録・検索・登録状況. A number never stands in a URL, so searching is a POST. */
@Path("/reference-numbers")
class ReferenceNumbersResource {
    private final Caller caller;
    private final SetReferenceNumbers setReferenceNumbers;
    private final FindByReferenceNumber findByReferenceNumber;
    private final CountReferenceNumbers countReferenceNumbers;

    ReferenceNumbersResource(
            Caller caller,
            SetReferenceNumbers setReferenceNumbers,
            FindByReferenceNumber findByReferenceNumber,
            CountReferenceNumbers countReferenceNumbers) {
        this.caller = caller;
        this.setReferenceNumbers = setReferenceNumbers;
        this.findByReferenceNumber = findByReferenceNumber;
        this.countReferenceNumbers = countReferenceNumbers;
    }

    @POST
    @APIResponse(
            responseCode = "200",
            description = "一行ごとの結果",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReferenceNumbersJson.Results.class)))
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> setAll(@NotNull @Valid ReferenceNumbersJson json) {
        List<ReferenceNumberRead> lines =
                json.lines().stream().map(ReferenceNumbersJson.LineJson::read).toList();
        return setReferenceNumbers
                .set(
                        Personal.viewer(caller),
                        lines.stream().flatMap(ReferenceNumberRead::understood).toList())
                .map(results -> Response.ok(ReferenceNumbersJson.Results.of(lines, results))
                        .build());
    }

    @POST
    @Path("/search")
    @APIResponse(
            responseCode = "200",
            description = "その患者の最新の回答",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReferenceNumberJson.Found.class)))
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> search(@NotNull @Valid ReferenceNumberJson json) {
        return findByReferenceNumber
                .find(Personal.viewer(caller), json.referenceNumber())
                .map(found -> found.map(answer -> Response.ok(ReferenceNumberJson.Found.of(answer))
                                .build())
                        .orElseGet(() -> Problem.response(ClinicProblems.REFERENCE_NUMBER_UNKNOWN)));
    }

    @GET
    @Path("/coverage")
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<ReferenceNumberJson.Coverage> coverage() {
        return countReferenceNumbers.count(caller.institution()).map(ReferenceNumberJson.Coverage::of);
    }
}

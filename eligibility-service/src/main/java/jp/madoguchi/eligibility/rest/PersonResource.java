package jp.madoguchi.eligibility.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.eligibility.application.RegisterPersons;
import jp.madoguchi.eligibility.application.ViewRecord;
import jp.madoguchi.eligibility.application.ViewVersions;
import jp.madoguchi.eligibility.domain.RecordVersion;
import jp.madoguchi.eligibility.domain.StandingRecord;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.Roles;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** 加入者の登録. */
@Path("/registry/persons")
class PersonResource {
    private final Senders senders;
    private final Caller caller;
    private final RegisterPersons registerPersons;
    private final ViewRecord viewRecord;
    private final ViewVersions viewVersions;

    PersonResource(
            Senders senders,
            Caller caller,
            RegisterPersons registerPersons,
            ViewRecord viewRecord,
            ViewVersions viewVersions) {
        this.senders = senders;
        this.caller = caller;
        this.registerPersons = registerPersons;
        this.viewRecord = viewRecord;
        this.viewVersions = viewVersions;
    }

    @POST
    @Parameter(
            name = Senders.INSURER_HEADER,
            in = ParameterIn.HEADER,
            description = "保険者番号。担当する保険者が複数あるときに、どの保険者として登録するか",
            schema = @Schema(type = SchemaType.STRING, maxLength = 8, pattern = "^([0-9]{6}|[0-9]{8})$"))
    @APIResponse(
            responseCode = "201",
            description = "登録した",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PersonJson.Registered.class)))
    @APIResponse(
            responseCode = "200",
            description = "改めたか、登録済み",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PersonJson.Registered.class)))
    @RolesAllowed({Roles.IMPLEMENTING_BODY, Roles.INSURER})
    public Uni<Response> register(@NotNull @Valid PersonJson json) {
        return registerPersons
                .register(senders.sender(), List.of(json.record()))
                .map(outcomes -> outcomes.get(0)
                        .match(
                                registered -> registered.first()
                                        ? answer(Response.Status.CREATED, registered.personId())
                                        : answer(Response.Status.OK, registered.personId()),
                                unchanged -> answer(Response.Status.OK, unchanged.personId()),
                                late -> answer(Response.Status.OK, late.personId()),
                                conflicting -> Problem.response(EligibilityProblems.RECORD_CONFLICT),
                                notYours -> Problem.response(EligibilityProblems.INSURER_NOT_YOURS),
                                broken -> EligibilityProblems.broken(broken.rules())));
    }

    @GET
    @Path("/{personId}")
    @APIResponse(
            responseCode = "200",
            description = "効力のある版",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StandingRecord.class)))
    @RolesAllowed({Roles.IMPLEMENTING_BODY, Roles.INSURER})
    public Uni<Response> view(@PathParam("personId") UUID personId) {
        return viewRecord
                .view(caller.account(), RegistrantOf.caller(caller), personId)
                .map(found -> found.map(record -> Response.ok(record).build())
                        .orElseGet(() -> Problem.response(ProblemCode.NOT_FOUND)));
    }

    /** No more than 50; the next ones are those before the version of the last. */
    @GET
    @Path("/{personId}/versions")
    @APIResponse(
            responseCode = "200",
            description = "登録の履歴、新しい版から",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = RecordVersion.class)))
    @RolesAllowed({Roles.IMPLEMENTING_BODY, Roles.INSURER})
    public Uni<Response> versions(
            @PathParam("personId") UUID personId, @QueryParam("before") @Min(1) @Nullable Long before) {
        return viewVersions
                .view(caller.account(), RegistrantOf.caller(caller), personId, before)
                .map(found -> found.map(versions -> Response.ok(versions).build())
                        .orElseGet(() -> Problem.response(ProblemCode.NOT_FOUND)));
    }

    private static Response answer(Response.Status status, UUID personId) {
        return Response.status(status)
                .entity(new PersonJson.Registered(personId))
                .build();
    }
}

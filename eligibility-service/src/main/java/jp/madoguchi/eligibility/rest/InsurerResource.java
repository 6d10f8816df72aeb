package jp.madoguchi.eligibility.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.madoguchi.contracts.id.InsurerNumber;
import jp.madoguchi.eligibility.application.RegisterInsurer;
import jp.madoguchi.eligibility.application.ViewInsurer;
import jp.madoguchi.eligibility.domain.Insurer;
import jp.madoguchi.eligibility.domain.InsurerRecord;
import jp.madoguchi.eligibility.domain.InsurerRules;
import jp.madoguchi.eligibility.domain.Rule;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.Roles;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** 保険者の登録. */
@Path("/insurers/{number}")
class InsurerResource {
    private final Caller caller;
    private final Clock clock;
    private final RegisterInsurer registerInsurer;
    private final ViewInsurer viewInsurer;

    InsurerResource(Caller caller, Clock clock, RegisterInsurer registerInsurer, ViewInsurer viewInsurer) {
        this.caller = caller;
        this.clock = clock;
        this.registerInsurer = registerInsurer;
        this.viewInsurer = viewInsurer;
    }

    @GET
    @APIResponse(
            responseCode = "200",
            description = "登録された保険者と審査支払機関",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Insurer.class)))
    @RolesAllowed({Roles.IMPLEMENTING_BODY, Roles.INSURER})
    public Uni<Response> view(
            @Parameter(schema = @Schema(implementation = InsurerNumber.class)) @PathParam("number") String digits) {
        InsurerNumber number = InsurerNumber.valueOf(digits);
        if (!RegistrantOf.caller(caller).mayWriteFor(Set.of(number))) {
            return Uni.createFrom().item(Problem.response(EligibilityProblems.INSURER_NOT_YOURS));
        }
        return viewInsurer
                .view(number, LocalDate.now(clock))
                .map(found -> found.map(insurer -> Response.ok(insurer).build())
                        .orElseGet(() -> Problem.response(ProblemCode.NOT_FOUND)));
    }

    @PUT
    @APIResponse(
            responseCode = "201",
            description = "登録した",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Insurer.class)))
    @APIResponse(
            responseCode = "200",
            description = "改めた",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Insurer.class)))
    @RolesAllowed({Roles.IMPLEMENTING_BODY, Roles.INSURER})
    public Uni<Response> register(
            @Parameter(schema = @Schema(implementation = InsurerNumber.class)) @PathParam("number") String digits,
            @NotNull @Valid InsurerJson json) {
        InsurerNumber number = InsurerNumber.valueOf(digits);
        if (!RegistrantOf.caller(caller).mayWriteFor(Set.of(number))) {
            return Uni.createFrom().item(Problem.response(EligibilityProblems.INSURER_NOT_YOURS));
        }
        InsurerRecord record = new InsurerRecord(number, json.name(), json.kind(), LocalDate.now(clock));
        List<Rule<InsurerRecord>> broken = InsurerRules.broken(record);
        return record.insurer()
                .filter(insurer -> broken.isEmpty())
                .map(this::register)
                .orElseGet(() -> Uni.createFrom().item(EligibilityProblems.broken(broken)));
    }

    private Uni<Response> register(Insurer insurer) {
        return registerInsurer
                .register(caller.account(), insurer)
                .map(added -> Response.status(added ? Response.Status.CREATED : Response.Status.OK)
                        .entity(insurer)
                        .build());
    }
}

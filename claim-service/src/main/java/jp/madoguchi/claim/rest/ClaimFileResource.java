package jp.madoguchi.claim.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.madoguchi.claim.application.ShowClaimFile;
import jp.madoguchi.claim.application.WriteClaimFiles;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.Roles;
import org.jboss.resteasy.reactive.RestPath;

@Path("/claim-files")
class ClaimFileResource {
    private static final String NAMED = "attachment; filename=\"RECEIPTC.UKE\"";

    private final Caller caller;
    private final WriteClaimFiles writeClaimFiles;
    private final ShowClaimFile showClaimFile;

    ClaimFileResource(Caller caller, WriteClaimFiles writeClaimFiles, ShowClaimFile showClaimFile) {
        this.caller = caller;
        this.writeClaimFiles = writeClaimFiles;
        this.showClaimFile = showClaimFile;
    }

    @POST
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> write(@Valid @NotNull ClaimFileJson.Request request) {
        return writeClaimFiles
                .write(caller.institution(), request.claimMonth(), caller.account())
                .map(outcome -> outcome.match(
                        written -> Response.status(Response.Status.CREATED)
                                .entity(ClaimFileJson.Answer.of(written))
                                .build(),
                        findings -> Problem.response(ProblemCode.RULE, ClaimProblems.findings(findings)),
                        () -> Problem.response(ClaimProblems.INSTITUTION_NOT_SET_UP)));
    }

    /** The same bytes every time: this is also how a lost file is written again. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> show(@RestPath UUID id) {
        return showClaimFile
                .show(caller.institution(), id, caller.account())
                .map(found -> found.map(bytes -> Response.ok(bytes, MediaType.APPLICATION_OCTET_STREAM)
                                .header(HttpHeaders.CONTENT_DISPOSITION, NAMED)
                                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                                .build())
                        .orElseGet(() -> Problem.response(ProblemCode.NOT_FOUND)));
    }
}

package jp.madoguchi.outage.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.application.Clinics;
import jp.madoguchi.outage.application.RegisterClinic;
import jp.madoguchi.outage.domain.RegisteredClinic;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Roles;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** 医療機関等の台帳: what its terminals hang on, and the telephone it is called back at. */
@Path("/clinics")
class ClinicResource {
    private final RegisterClinic registerClinic;
    private final Clinics clinics;
    private final Caller caller;

    ClinicResource(RegisterClinic registerClinic, Clinics clinics, Caller caller) {
        this.registerClinic = registerClinic;
        this.clinics = clinics;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.OPERATOR, Roles.IMPLEMENTING_BODY})
    public Uni<ClinicJson.All> list() {
        return clinics.all().map(ClinicJson.All::new);
    }

    @PUT
    @Path("/{institution}")
    @RolesAllowed({Roles.OPERATOR, Roles.IMPLEMENTING_BODY})
    public Uni<Response> register(
            @Parameter(schema = @Schema(implementation = InstitutionCode.class)) @PathParam("institution")
                    String institution,
            @Valid @NotNull ClinicJson clinic) {
        RegisteredClinic registered = clinic.of(InstitutionCode.valueOf(institution));
        return registerClinic
                .register(caller.account(), registered)
                .map(added -> Response.status(added ? Response.Status.CREATED : Response.Status.OK)
                        .entity(registered)
                        .build());
    }
}

package jp.madoguchi.eligibility.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import jp.madoguchi.web.ErrorCatalogue;
import jp.madoguchi.web.ErrorEntry;
import jp.madoguchi.web.Roles;

/** 誤りの目録. */
@Path("/errors")
class ErrorResource {
    private final ErrorCatalogue catalogue;

    ErrorResource(ErrorCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Roles.GENERAL,
        Roles.MEDICAL_VIEWER,
        Roles.ADMINISTRATOR,
        Roles.GATEWAY,
        Roles.INSURER,
        Roles.IMPLEMENTING_BODY,
        Roles.OPERATOR,
        Roles.INTEGRATOR,
        Roles.SERVICE
    })
    public List<ErrorEntry> errors() {
        return catalogue.entries();
    }
}

package jp.madoguchi.eligibility.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jp.madoguchi.contracts.id.EraDate;
import jp.madoguchi.eligibility.application.DeskSummary;
import jp.madoguchi.eligibility.application.SummariseDesk;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Roles;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** 窓口の集計: what arrived from the institution's gateways. */
@Path("/desk-facts/summary")
class DeskFactsResource {
    private final Caller caller;
    private final SummariseDesk summariseDesk;

    DeskFactsResource(Caller caller, SummariseDesk summariseDesk) {
        this.caller = caller;
        this.summariseDesk = summariseDesk;
    }

    @GET
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<DeskSummary> summary(
            @Parameter(schema = @Schema(implementation = EraDate.class)) @QueryParam("date") @NotNull String date) {
        return summariseDesk.summarise(
                caller.institution(), EraDate.valueOf(date).date());
    }
}

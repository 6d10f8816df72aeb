package jp.madoguchi.eligibility.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import jp.madoguchi.contracts.id.EraDate;
import jp.madoguchi.eligibility.application.RankWorklist;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Roles;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** 朝の一覧. */
@Path("/worklist")
class WorklistResource {
    private final Caller caller;
    private final RankWorklist rankWorklist;

    WorklistResource(Caller caller, RankWorklist rankWorklist) {
        this.caller = caller;
        this.rankWorklist = rankWorklist;
    }

    @GET
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<WorklistJson> worklist(
            @Parameter(schema = @Schema(implementation = EraDate.class)) @QueryParam("date") @NotNull String date) {
        LocalDate day = EraDate.valueOf(date).date();
        return rankWorklist
                .rank(caller.institution(), caller.account(), day)
                .map(entries -> WorklistJson.of(day, entries));
    }
}

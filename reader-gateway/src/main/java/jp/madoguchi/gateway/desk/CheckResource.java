package jp.madoguchi.gateway.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.madoguchi.gateway.application.CheckNumbers;
import jp.madoguchi.gateway.application.ClinicRules;
import jp.madoguchi.gateway.application.Presentations;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.Roles;

/** 番号での確認. */
@Path("/desk/checks")
class CheckResource {
    private final DeskAccess access;
    private final CheckNumbers checkNumbers;
    private final Presentations presentations;
    private final ClinicRules rules;

    CheckResource(DeskAccess access, CheckNumbers checkNumbers, Presentations presentations, ClinicRules rules) {
        this.access = access;
        this.checkNumbers = checkNumbers;
        this.presentations = presentations;
        this.rules = rules;
    }

    @POST
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<WaitingJson> check(@NotNull @Valid CheckJson json) {
        access.enter();
        return checkNumbers
                .check(json.numbers(), json.bearer())
                .map(checked -> WaitingJson.of(checked, rules.atFirst(checked)));
    }

    /** 受付せずに下げる: a card put on the reader by mistake. */
    @DELETE
    @Path("/{visitId}")
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> dismiss(@PathParam("visitId") UUID visitId) {
        access.enter();
        return presentations
                .dismiss(visitId)
                .map(wasWaiting -> wasWaiting ? Response.noContent().build() : Problem.response(ProblemCode.NOT_FOUND));
    }
}

package jp.madoguchi.outage.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.madoguchi.outage.OutageConfig;
import jp.madoguchi.outage.application.Asker;
import jp.madoguchi.outage.application.ImportNationalResult;
import jp.madoguchi.outage.domain.NationalResult;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.Roles;

/** 国の画面の結果の取込み: typed from the screen, or the file of its 《ダウンロード》. */
@Path("/held-visits/{visitId}/national-result")
class NationalResultResource {
    private final ImportNationalResult importNationalResult;
    private final Caller caller;
    private final OutageConfig config;

    NationalResultResource(ImportNationalResult importNationalResult, Caller caller, OutageConfig config) {
        this.importNationalResult = importNationalResult;
        this.caller = caller;
        this.config = config;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> typed(UUID visitId, @Valid @NotNull NationalResultJson typed) {
        return take(visitId, typed.typed());
    }

    @PUT
    @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @RolesAllowed({Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> file(UUID visitId, byte[] file) {
        if (!config.reconciliation().nationalXml()) {
            return Uni.createFrom().item(Problem.response(ReconciliationProblems.LAYOUT_NOT_VERIFIED));
        }
        return NationalFile.read(file)
                .map(result -> take(visitId, result))
                .orElseGet(() -> Uni.createFrom().item(Problem.response(ReconciliationProblems.FILE_UNREADABLE)));
    }

    private Uni<Response> take(UUID visitId, NationalResult result) {
        return importNationalResult
                .take(new Asker(caller.account(), caller.institution()), visitId, result)
                .map(answer -> answer.match(
                        () -> Problem.response(ProblemCode.NOT_FOUND),
                        OutageProblems::visitState,
                        OutageProblems::rules,
                        visit -> Response.ok(HeldVisitJson.of(visit)).build()));
    }
}

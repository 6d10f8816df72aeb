package jp.madoguchi.gateway.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import jp.madoguchi.gateway.application.AskInBulk;
import jp.madoguchi.gateway.application.BulkChecks;
import jp.madoguchi.gateway.desk.BulkCheckJson.BulkStatusJson;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.Roles;

/** 一括照会: tomorrow's bookings, asked of the 資格確認端末 the evening before. */
@Path("/desk/bulk-checks")
class BulkCheckResource {
    private static final ProblemCode OFF =
            new ProblemCode("bulk-check-off", 409, "この医院では一括照会を使いません", "資格確認端末が答える医院で、規則 TRM-121 を ON にしてから行ってください");
    private static final ProblemCode CONFLICT =
            new ProblemCode("bulk-check-conflict", 409, "この番号で別の予約を照会済みです", "新しい番号で頼み直してください");

    private final DeskAccess access;
    private final AskInBulk askInBulk;
    private final BulkChecks checks;

    BulkCheckResource(DeskAccess access, AskInBulk askInBulk, BulkChecks checks) {
        this.access = access;
        this.askInBulk = askInBulk;
        this.checks = checks;
    }

    @POST
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> ask(@NotNull @Valid BulkCheckJson json) {
        access.enter();
        return askInBulk
                .ask(json.bulkCheckId(), json.visitDate().date(), json.asked())
                .map(outcome -> outcome.match(
                        taken -> Response.status(taken.again() ? Response.Status.OK : Response.Status.CREATED)
                                .entity(BulkStatusJson.of(taken.check()))
                                .build(),
                        DeskProblems::broken,
                        () -> Problem.response(CONFLICT),
                        () -> Problem.response(OFF)));
    }

    @GET
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<List<BulkStatusJson>> all() {
        access.enter();
        return checks.all().map(found -> found.stream().map(BulkStatusJson::of).toList());
    }
}

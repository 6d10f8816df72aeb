package jp.madoguchi.outage.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.outage.application.Outages;
import jp.madoguchi.outage.domain.rule.MethodMatrix;
import jp.madoguchi.outage.domain.rule.MethodMatrix.Cell;
import jp.madoguchi.outage.domain.rule.Situation;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Finding;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.Roles;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** 方法1から方法3の利用可能な状況: the manual's table with the reason of every cell, and the row of a patient. Person-free. */
@Path("/methods")
class MethodResource {
    private static final Finding NO_TIME =
            new Finding("constraint", "takenAt", "来院日時は 2026-11-20T01:00:00Z の形で指定してください", null);

    private final Outages outages;
    private final Caller caller;

    MethodResource(Outages outages, Caller caller) {
        this.outages = outages;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> methods(
            @Parameter(schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @QueryParam("takenAt")
                    @Nullable
                    String takenAt) {
        if (takenAt == null) {
            return Uni.createFrom().item(Response.ok(MethodsJson.of(null)).build());
        }
        try {
            Instant came = Instant.parse(takenAt);
            return outages.of(caller.institution())
                    .map(all -> Response.ok(MethodsJson.of(Situation.ofArrival(came, all)))
                            .build());
        } catch (DateTimeParseException malformed) {
            return Uni.createFrom().item(Problem.response(ProblemCode.CONSTRAINT, NO_TIME));
        }
    }

    /** 表と、患者の来院時に当たる行. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MethodsJson(
            List<CellJson> cells,
            @Nullable Situation situation,
            @Nullable String situationLabel,
            @Nullable List<CellJson> patient) {
        static MethodsJson of(@Nullable Situation situation) {
            return new MethodsJson(
                    cells(Optional.empty()),
                    situation,
                    situation == null ? null : situation.label(),
                    situation == null ? null : cells(Optional.of(situation)));
        }

        private static List<CellJson> cells(Optional<Situation> only) {
            return MethodMatrix.MANUAL.cells().stream()
                    .filter(cell -> only.map(cell.situation()::equals).orElse(true))
                    .map(CellJson::of)
                    .toList();
        }
    }

    /** 一つの欄. */
    record CellJson(
            Situation situation,
            String situationLabel,
            CheckMethod method,
            String methodLabel,
            String sign,
            String reason) {
        static CellJson of(Cell cell) {
            return new CellJson(
                    cell.situation(),
                    cell.situation().label(),
                    cell.method(),
                    cell.method().label(),
                    cell.usable().sign(),
                    cell.reason());
        }
    }
}

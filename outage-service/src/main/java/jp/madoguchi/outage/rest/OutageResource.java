package jp.madoguchi.outage.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.outage.application.Asker;
import jp.madoguchi.outage.application.EndOutage;
import jp.madoguchi.outage.application.ViewOutage;
import jp.madoguchi.outage.application.ViewOutages;
import jp.madoguchi.outage.application.ViewOutages.OutageView;
import jp.madoguchi.outage.domain.Outage;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.Roles;
import org.jspecify.annotations.Nullable;

/** 障害の一覧と経過、人が終える障害: person-free. */
@Path("/outages")
class OutageResource {
    private static final ProblemCode ENDED = new ProblemCode("outage-ended", 409, "この障害はすでに終わっています", "一覧を読み直してください");

    private final ViewOutages viewOutages;
    private final ViewOutage viewOutage;
    private final EndOutage endOutage;
    private final Caller caller;
    private final Watcher watcher;

    OutageResource(
            ViewOutages viewOutages, ViewOutage viewOutage, EndOutage endOutage, Caller caller, Watcher watcher) {
        this.viewOutages = viewOutages;
        this.viewOutage = viewOutage;
        this.endOutage = endOutage;
        this.caller = caller;
        this.watcher = watcher;
    }

    @GET
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<OutagesJson> list() {
        return viewOutages
                .of(caller.institution())
                .map(views -> new OutagesJson(views.stream().map(OutageJson::of).toList()));
    }

    /** From its beginning to its seal, with what was told of the incidents meanwhile. */
    @GET
    @Path("/{outageId}")
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR, Roles.OPERATOR, Roles.IMPLEMENTING_BODY})
    public Uni<Response> show(UUID outageId) {
        return viewOutage
                .of(outageId, watcher.institution())
                .map(found -> found.map(OutageDetailJson::of)
                        .map(detail -> Response.ok(detail).build())
                        .orElseGet(() -> Problem.response(ProblemCode.NOT_FOUND)));
    }

    @PUT
    @Path("/{outageId}/end")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Uni<Response> end(UUID outageId, @Valid @NotNull EndJson end) {
        return endOutage
                .end(
                        new Asker(caller.account(), caller.institution()),
                        outageId,
                        Optional.ofNullable(end.endedAt()),
                        end.reason())
                .map(answer -> answer.match(
                        () -> Problem.response(ProblemCode.NOT_FOUND),
                        () -> Problem.response(ENDED),
                        OutageProblems::rules,
                        outage -> Response.noContent().build()));
    }

    /** 人が終える. Without a time it is now. */
    record EndJson(
            @Nullable Instant endedAt,
            @NotBlank @Size(max = 500) String reason) {}

    /** 一覧. */
    record OutagesJson(List<OutageJson> outages) {}

    /** 障害: 続いている, 回復した, or 解消 once no visit of its time waits any more. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OutageJson(
            UUID outageId,
            Cause cause,
            String causeLabel,
            State state,
            Instant openedAt,
            @Nullable Instant endedAt,
            @Nullable String endReason,
            @Nullable UUID incidentId,
            long heldVisits) {
        static OutageJson of(OutageView view) {
            Outage outage = view.outage();
            State ended = outage.isOver(view.stillHeld()) ? State.OVER : State.ENDED;
            return new OutageJson(
                    outage.id(),
                    outage.cause(),
                    outage.cause().label(),
                    outage.isOpen() ? State.OPEN : ended,
                    outage.openedAt(),
                    outage.endedAt(),
                    outage.endReason(),
                    outage.incidentId(),
                    view.stillHeld());
        }

        /** 障害の状態. */
        enum State {
            OPEN,
            ENDED,
            OVER
        }
    }
}

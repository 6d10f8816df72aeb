package jp.madoguchi.outage.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.outage.application.ViewOutages;
import jp.madoguchi.outage.application.ViewOutages.OutageView;
import jp.madoguchi.outage.domain.Outage;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Roles;
import org.jspecify.annotations.Nullable;

/** 障害の一覧: person-free. */
@Path("/outages")
class OutageResource {
    private final ViewOutages viewOutages;
    private final Caller caller;

    OutageResource(ViewOutages viewOutages, Caller caller) {
        this.viewOutages = viewOutages;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<OutagesJson> list() {
        return viewOutages
                .of(caller.institution())
                .map(views -> new OutagesJson(views.stream().map(OutageJson::of).toList()));
    }

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

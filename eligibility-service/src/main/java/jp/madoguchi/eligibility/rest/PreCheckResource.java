package jp.madoguchi.eligibility.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.eligibility.application.OrderPreCheck;
import jp.madoguchi.eligibility.application.ReviewPreCheck;
import jp.madoguchi.eligibility.application.Viewer;
import jp.madoguchi.eligibility.application.WithdrawBookings;
import jp.madoguchi.eligibility.domain.PreCheck;
import jp.madoguchi.eligibility.domain.PreCheckRules;
import jp.madoguchi.eligibility.domain.Rule;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.Roles;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** 予約の事前確認. */
@Path("/pre-checks")
class PreCheckResource {
    private final Caller caller;
    private final OrderPreCheck orderPreCheck;
    private final ReviewPreCheck reviewPreCheck;
    private final WithdrawBookings withdrawBookings;
    private final Clock clock;

    PreCheckResource(
            Caller caller,
            OrderPreCheck orderPreCheck,
            ReviewPreCheck reviewPreCheck,
            WithdrawBookings withdrawBookings,
            Clock clock) {
        this.caller = caller;
        this.orderPreCheck = orderPreCheck;
        this.reviewPreCheck = reviewPreCheck;
        this.withdrawBookings = withdrawBookings;
        this.clock = clock;
    }

    @POST
    @APIResponse(
            responseCode = "202",
            description = "預かった",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PreCheckJson.Ordered.class)))
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR, Roles.GATEWAY})
    public Uni<Response> order(@NotNull @Valid PreCheckJson json) {
        PreCheck preCheck = json.preCheck();
        List<Rule<PreCheck>> broken = PreCheckRules.broken(preCheck, LocalDate.now(clock));
        if (!broken.isEmpty()) {
            return Uni.createFrom().item(EligibilityProblems.broken(broken));
        }
        return orderPreCheck
                .order(caller.institution(), caller.account(), preCheck)
                .map(id -> Response.accepted(new PreCheckJson.Ordered(
                                id, preCheck.visitDate(), preCheck.bookings().size()))
                        .build());
    }

    /** In the body, for the name a clinic gives a booking may tell who it is for. */
    @POST
    @Path("/withdrawals")
    @APIResponse(
            responseCode = "200",
            description = "取り消した",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PreCheckJson.Withdrawn.class)))
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR, Roles.GATEWAY})
    public Uni<PreCheckJson.Withdrawn> withdraw(@NotNull @Valid PreCheckJson.Withdrawal json) {
        return withdrawBookings
                .withdraw(new Viewer(caller.institution(), caller.account()), json.visitDate(), json.bookingIds())
                .map(PreCheckJson.Withdrawn::new);
    }

    @GET
    @Path("/{preCheckId}")
    @APIResponse(
            responseCode = "200",
            description = "進み具合",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PreCheckJson.Progress.class)))
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR, Roles.GATEWAY})
    public Uni<Response> progress(@PathParam("preCheckId") UUID preCheckId) {
        return reviewPreCheck
                .review(caller.institution(), caller.account(), preCheckId)
                .map(found -> found.map(progress ->
                                Response.ok(PreCheckJson.Progress.of(progress)).build())
                        .orElseGet(() -> Problem.response(ProblemCode.NOT_FOUND)));
    }
}

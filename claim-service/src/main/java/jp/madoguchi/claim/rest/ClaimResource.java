package jp.madoguchi.claim.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.claim.application.SettleClaim;
import jp.madoguchi.claim.application.ShowClaim;
import jp.madoguchi.claim.application.ShowClaims;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.Roles;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/claims")
class ClaimResource {
    private static final String MONTH = "[0-9]{4}-(0[1-9]|1[0-2])";

    private final Caller caller;
    private final ShowClaims showClaims;
    private final ShowClaim showClaim;
    private final SettleClaim settleClaim;

    ClaimResource(Caller caller, ShowClaims showClaims, ShowClaim showClaim, SettleClaim settleClaim) {
        this.caller = caller;
        this.showClaims = showClaims;
        this.showClaim = showClaim;
        this.settleClaim = settleClaim;
    }

    /** 一覧. */
    record ListJson(List<ClaimJson> claims) {}

    @GET
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<ListJson> list(@RestQuery @Pattern(regexp = MONTH) @Nullable String month) {
        return showClaims
                .show(caller.institution(), Optional.ofNullable(month).map(YearMonth::parse))
                .map(cases -> new ListJson(cases.stream().map(ClaimJson::of).toList()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> show(@RestPath UUID id) {
        return showClaim
                .show(caller.institution(), id, caller.account())
                .map(found -> found.map(
                                known -> Response.ok(ClaimDetailJson.of(known)).build())
                        .orElseGet(() -> Problem.response(ProblemCode.NOT_FOUND)));
    }

    /** An administrator closes claims of the own institution. */
    @PUT
    @Path("/{id}/settlement")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Uni<Response> settle(@RestPath UUID id) {
        return settleClaim
                .settle(id, caller.institution(), caller.account())
                .map(outcome -> outcome.match(
                        settled -> Response.ok(ClaimJson.of(settled)).build(),
                        () -> Problem.response(ProblemCode.NOT_FOUND),
                        () -> Problem.response(ClaimProblems.NOT_EXPORTED)));
    }
}

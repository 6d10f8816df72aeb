package jp.madoguchi.claim.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.madoguchi.claim.application.AskedPair;
import jp.madoguchi.claim.application.MergeVisits;
import jp.madoguchi.claim.application.PartVisits;
import jp.madoguchi.claim.application.SameVisitOutcome;
import jp.madoguchi.claim.application.ShowSameVisits;
import jp.madoguchi.claim.application.TellVisitsApart;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.Roles;
import org.jboss.resteasy.reactive.RestPath;

/** 二重の受付: suspected, merged into one visit by a person, parted again, or told apart. */
@Path("/same-visits")
class SameVisitResource {
    private final Caller caller;
    private final ShowSameVisits showSameVisits;
    private final MergeVisits mergeVisits;
    private final PartVisits partVisits;
    private final TellVisitsApart tellVisitsApart;

    SameVisitResource(
            Caller caller,
            ShowSameVisits showSameVisits,
            MergeVisits mergeVisits,
            PartVisits partVisits,
            TellVisitsApart tellVisitsApart) {
        this.caller = caller;
        this.showSameVisits = showSameVisits;
        this.mergeVisits = mergeVisits;
        this.partVisits = partVisits;
        this.tellVisitsApart = tellVisitsApart;
    }

    @GET
    @RolesAllowed({Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> show() {
        return showSameVisits
                .show(caller.institution(), caller.account())
                .map(shown -> Response.ok(SameVisitJson.of(shown))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }

    @PUT
    @Path("/{visitId}/merging")
    @RolesAllowed({Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> merge(@RestPath UUID visitId, @Valid @NotNull SameVisitJson.Merging merging) {
        return mergeVisits.merge(asked(visitId, merging.into())).map(SameVisitResource::response);
    }

    @PUT
    @Path("/{visitId}/parting")
    @RolesAllowed({Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> part(@RestPath UUID visitId, @Valid @NotNull SameVisitJson.Parting parting) {
        return partVisits.part(asked(visitId, parting.from()), parting.reason()).map(SameVisitResource::response);
    }

    @PUT
    @Path("/{visitId}/distinction")
    @RolesAllowed({Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> tellApart(@RestPath UUID visitId, @Valid @NotNull SameVisitJson.Distinction distinction) {
        return tellVisitsApart.tell(asked(visitId, distinction.from())).map(SameVisitResource::response);
    }

    private AskedPair asked(UUID visitId, UUID other) {
        return new AskedPair(caller.institution(), caller.account(), visitId, other);
    }

    private static Response response(SameVisitOutcome outcome) {
        return outcome.match(
                known -> Response.ok(SameVisitJson.Said.of(known)).build(),
                () -> Problem.response(ProblemCode.NOT_FOUND),
                findings -> Problem.response(ProblemCode.RULE, ClaimProblems.findings(findings)),
                obstacle -> Problem.response(ClaimProblems.sameVisit(obstacle)));
    }
}

package jp.madoguchi.outage.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.GrantOrigin;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.application.Asker;
import jp.madoguchi.outage.application.RequestGrant;
import jp.madoguchi.outage.application.ViewGrants;
import jp.madoguchi.outage.domain.rule.CallCentres;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Finding;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.Roles;
import org.jspecify.annotations.Nullable;

/** 利用希望と一覧: a clinic asks through the call centre, the 実施機関 on its own. */
@Path("/grants")
class GrantResource {
    private final RequestGrant requestGrant;
    private final ViewGrants viewGrants;
    private final Clock clock;
    private final Caller caller;

    GrantResource(RequestGrant requestGrant, ViewGrants viewGrants, Clock clock, Caller caller) {
        this.requestGrant = requestGrant;
        this.viewGrants = viewGrants;
        this.clock = clock;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR, Roles.IMPLEMENTING_BODY})
    public Uni<Response> request(@Valid @NotNull GrantJson.Request request) {
        return switch (request.origin()) {
            case CALL_CENTRE -> byClinic(request);
            case IMPLEMENTING_BODY -> byImplementingBody(request);
        };
    }

    /** 別添2, step 1: the call centre asks for 医療機関コード, 名 and 担当者名. */
    private Uni<Response> byClinic(GrantJson.Request request) {
        if (!caller.has(Roles.ADMINISTRATOR) && !caller.has(Roles.MEDICAL_VIEWER)) {
            return refused(ProblemCode.FORBIDDEN);
        }
        List<Finding> missing = Stream.of(
                        missing(request.institutionName(), "institutionName", "医療機関・薬局名を入力してください"),
                        missing(request.contactPerson(), "contactPerson", "担当者名を入力してください"))
                .flatMap(Optional::stream)
                .toList();
        if (!missing.isEmpty()) {
            return refused(ProblemCode.CONSTRAINT, missing.toArray(Finding[]::new));
        }
        return open(caller.institution(), GrantOrigin.CALL_CENTRE, request);
    }

    private Uni<Response> byImplementingBody(GrantJson.Request request) {
        if (!caller.has(Roles.IMPLEMENTING_BODY)) {
            return refused(ProblemCode.FORBIDDEN);
        }
        InstitutionCode institution = request.institution();
        return institution == null
                ? refused(ProblemCode.CONSTRAINT, missing("institution", "医療機関コードを入力してください"))
                : open(institution, GrantOrigin.IMPLEMENTING_BODY, request);
    }

    private Uni<Response> open(InstitutionCode institution, GrantOrigin origin, GrantJson.Request request) {
        return requestGrant
                .request(new Asker(caller.account(), institution), origin, request.wish())
                .map(grant -> Response.status(Response.Status.CREATED)
                        .entity(GrantJson.of(grant))
                        .build());
    }

    @GET
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR, Roles.IMPLEMENTING_BODY})
    public Uni<GrantJson.All> list() {
        LocalDate today = LocalDate.now(clock);
        return viewGrants
                .of(caller.has(Roles.IMPLEMENTING_BODY) ? Optional.empty() : Optional.of(caller.institution()))
                .map(all -> new GrantJson.All(
                        all.stream().map(GrantJson::of).toList(), CallCentres.TEXTS.asOf(today), today));
    }

    private static Uni<Response> refused(ProblemCode kind, Finding... findings) {
        return Uni.createFrom().item(Problem.response(kind, findings));
    }

    private static Optional<Finding> missing(@Nullable String typed, String field, String message) {
        return typed == null || typed.isBlank() ? Optional.of(missing(field, message)) : Optional.empty();
    }

    private static Finding missing(String field, String message) {
        return new Finding("constraint", field, message, null);
    }
}

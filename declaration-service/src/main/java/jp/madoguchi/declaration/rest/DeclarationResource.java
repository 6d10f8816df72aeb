package jp.madoguchi.declaration.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.madoguchi.declaration.application.ListDeclarations;
import jp.madoguchi.declaration.application.OpenDeclaration;
import jp.madoguchi.declaration.application.RecordContact;
import jp.madoguchi.declaration.application.Viewing;
import jp.madoguchi.declaration.domain.ContactDecision;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Finding;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.Roles;
import org.jboss.resteasy.reactive.RestPath;

/** 申立書の窓口: what a clinic sees of its own declarations and what it adds to them. */
@Path("/declarations")
class DeclarationResource {
    private static final String FOLLOW_UP = "患者への確認と請求 (保発0710第1号 3(4))";

    private final Caller caller;
    private final ListDeclarations list;
    private final OpenDeclaration open;
    private final RecordContact contact;

    DeclarationResource(Caller caller, ListDeclarations list, OpenDeclaration open, RecordContact contact) {
        this.caller = caller;
        this.list = list;
        this.open = open;
        this.contact = contact;
    }

    @GET
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<DeclarationJson.ListJson> list(@QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit) {
        return list.latest(caller.institution(), limit)
                .map(found -> new DeclarationJson.ListJson(
                        found.stream().map(DeclarationJson::of).toList()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> open(@RestPath UUID id) {
        return open.open(id, new Viewing(caller.institution(), caller.account(), FOLLOW_UP))
                .map(outcome -> outcome.match(
                        opened -> Opened.answer(ContentJson.Detailed.of(opened)),
                        Opened::unreadable,
                        Opened::destroyed,
                        Opened::notFound));
    }

    @POST
    @Path("/{id}/contacts")
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> contact(@RestPath UUID id, @NotNull @Valid ContactRequest request) {
        return contact.record(id, caller.institution(), request.report(), caller.account())
                .map(decision -> decision.map(DeclarationResource::answer).orElseGet(Opened::notFound));
    }

    private static Response answer(ContactDecision decision) {
        return decision.match(
                accepted -> Response.status(Response.Status.CREATED)
                        .entity(DeclarationJson.of(accepted.declaration()))
                        .build(),
                refused -> Problem.response(
                        ProblemCode.RULE,
                        refused.findings().stream()
                                .map(it -> new Finding(it.rule(), it.field(), it.message(), it.basis()))
                                .toList()),
                Opened::destroyed);
    }
}

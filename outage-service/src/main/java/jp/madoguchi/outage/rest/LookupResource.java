package jp.madoguchi.outage.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Supplier;
import jp.madoguchi.outage.application.Asker;
import jp.madoguchi.outage.application.ChooseCandidate;
import jp.madoguchi.outage.application.SearchPerson;
import jp.madoguchi.outage.domain.Lookup;
import jp.madoguchi.outage.domain.LookupFound;
import jp.madoguchi.outage.domain.rule.LookupAccess;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.Roles;

/** 資格情報照会（システム障害時）: 一般アカウント reaches this door too, to be told why it may not pass. */
@Path("/lookups")
class LookupResource {
    private final SearchPerson searchPerson;
    private final ChooseCandidate chooseCandidate;
    private final Caller caller;

    LookupResource(SearchPerson searchPerson, ChooseCandidate chooseCandidate, Caller caller) {
        this.searchPerson = searchPerson;
        this.chooseCandidate = chooseCandidate;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> search(@Valid @NotNull LookupJson.Request request) {
        return ifAllowed(() -> searchPerson
                .ask(asker(), request.typed())
                .map(answer -> answer.match(
                        OutageProblems::rules,
                        OutageProblems::notEnabled,
                        () -> Problem.response(OutageProblems.INDEX_NOT_CAUGHT_UP),
                        LookupResource::answered)));
    }

    @POST
    @Path("/{lookupId}/choice")
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> choose(UUID lookupId, @Valid @NotNull LookupJson.Choice choice) {
        return ifAllowed(() -> chooseCandidate
                .choose(asker(), lookupId, choice.candidateId())
                .map(answer -> answer.match(
                        () -> Problem.response(ProblemCode.NOT_FOUND),
                        OutageProblems::notEnabled,
                        () -> Problem.response(OutageProblems.LIST_CHANGED),
                        (lookup, hit) ->
                                ok(LookupJson.opened(lookup, lookup.candidates().size(), hit)))));
    }

    private Uni<Response> ifAllowed(Supplier<Uni<Response>> use) {
        LookupAccess access = LookupAccess.of(
                caller.has(Roles.GENERAL), caller.has(Roles.MEDICAL_VIEWER), caller.has(Roles.ADMINISTRATOR));
        return switch (access) {
            case MAY_USE -> use.get();
            case SIGN_IN_AGAIN -> Uni.createFrom().item(Problem.response(OutageProblems.ACCOUNT_NOT_ALLOWED));
            case NOT_SHOWN -> Uni.createFrom().item(Problem.response(ProblemCode.FORBIDDEN));
        };
    }

    private static Response answered(Lookup lookup, LookupFound found) {
        return found.match(
                () -> ok(LookupJson.nobody(lookup)),
                hit -> ok(LookupJson.opened(lookup, 1, hit)),
                hits -> ok(LookupJson.listed(lookup, hits)),
                () -> Problem.response(OutageProblems.TOO_MANY_HITS),
                () -> Problem.response(OutageProblems.MISLINKED));
    }

    private static Response ok(LookupJson body) {
        return Response.ok(body).build();
    }

    private Asker asker() {
        return new Asker(caller.account(), caller.institution());
    }
}

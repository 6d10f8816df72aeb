package jp.madoguchi.outage.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.outage.application.ChooseCandidate;
import jp.madoguchi.outage.application.IndexAge;
import jp.madoguchi.outage.application.LookupAnswer;
import jp.madoguchi.outage.application.LookupDetail;
import jp.madoguchi.outage.application.SearchPerson;
import jp.madoguchi.outage.application.ViewIndexAge;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.Roles;

/** 資格情報照会（システム障害時）. */
@Path("/lookups")
class LookupResource {
    private final SearchPerson searchPerson;
    private final ChooseCandidate chooseCandidate;
    private final ViewIndexAge viewIndexAge;
    private final LookupDoor door;

    LookupResource(
            SearchPerson searchPerson, ChooseCandidate chooseCandidate, ViewIndexAge viewIndexAge, LookupDoor door) {
        this.searchPerson = searchPerson;
        this.chooseCandidate = chooseCandidate;
        this.viewIndexAge = viewIndexAge;
        this.door = door;
    }

    @POST
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> search(@Valid @NotNull LookupJson.Request request) {
        Optional<IndexAge> age = viewIndexAge.now();
        return door.ifAllowed(
                LookupDoor.Use.SEARCH,
                asker -> searchPerson
                        .ask(asker, request.typed())
                        .map(answer -> answer.match(
                                OutageProblems::rules,
                                OutageProblems::notEnabled,
                                () -> Problem.response(OutageProblems.INDEX_NOT_CAUGHT_UP),
                                answered -> answered(answered, age),
                                LookupProblems::tooManySearches,
                                LookupProblems::notUsable))
                        .map(response -> AgedProblem.at(response, age)));
    }

    @POST
    @Path("/{lookupId}/choice")
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> choose(UUID lookupId, @Valid @NotNull LookupJson.Choice choice) {
        Optional<IndexAge> age = viewIndexAge.now();
        return door.ifAllowed(
                LookupDoor.Use.CHOICE,
                asker -> chooseCandidate
                        .choose(asker, lookupId, choice.candidateId())
                        .map(answer -> answer.match(
                                () -> Problem.response(ProblemCode.NOT_FOUND),
                                OutageProblems::notEnabled,
                                () -> Problem.response(OutageProblems.LIST_CHANGED),
                                detail -> ok(LookupJson.opened(detail), age)))
                        .map(response -> AgedProblem.at(response, age)));
    }

    private static Response answered(LookupAnswer.Answered answered, Optional<IndexAge> age) {
        return answered.found()
                .match(
                        () -> ok(LookupJson.nobody(answered.lookup(), answered.offers()), age),
                        hit -> ok(
                                LookupJson.opened(new LookupDetail(answered.lookup(), hit, answered.referenceNumber())),
                                age),
                        hits -> ok(LookupJson.listed(answered.lookup(), hits), age),
                        () -> Problem.response(LookupProblems.TOO_MANY_HITS),
                        () -> Problem.response(OutageProblems.MISLINKED),
                        () -> Problem.response(LookupProblems.TOO_MANY_HITS));
    }

    private static Response ok(LookupJson body, Optional<IndexAge> age) {
        return Response.ok(body.at(age)).build();
    }
}

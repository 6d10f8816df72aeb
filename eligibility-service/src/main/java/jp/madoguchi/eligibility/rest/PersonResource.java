package jp.madoguchi.eligibility.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.madoguchi.eligibility.application.RegisterPerson;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.Roles;

/** 加入者の登録. */
@Path("/registry/persons")
class PersonResource {
    private final Caller caller;
    private final RegisterPerson registerPerson;

    PersonResource(Caller caller, RegisterPerson registerPerson) {
        this.caller = caller;
        this.registerPerson = registerPerson;
    }

    @POST
    @RolesAllowed({Roles.IMPLEMENTING_BODY, Roles.INSURER})
    public Uni<Response> register(@NotNull @Valid PersonJson json) {
        return registerPerson
                .register(caller.account(), RegistrantOf.caller(caller), json.record())
                .map(outcome -> outcome.match(
                        registered -> registered.first()
                                ? answer(Response.Status.CREATED, registered.personId())
                                : answer(Response.Status.OK, registered.personId()),
                        unchanged -> answer(Response.Status.OK, unchanged.personId()),
                        conflicting -> Problem.response(EligibilityProblems.RECORD_CONFLICT),
                        notYours -> Problem.response(EligibilityProblems.INSURER_NOT_YOURS),
                        broken -> EligibilityProblems.broken(broken.rules())));
    }

    private static Response answer(Response.Status status, UUID personId) {
        return Response.status(status)
                .entity(new PersonJson.Registered(personId))
                .build();
    }
}

package jp.madoguchi.eligibility.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import jp.madoguchi.contracts.event.InsuranceKind;
import jp.madoguchi.contracts.id.InsurerNumber;
import jp.madoguchi.eligibility.application.RegisterInsurer;
import jp.madoguchi.eligibility.domain.Insurer;
import jp.madoguchi.eligibility.domain.InsurerKinds;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Finding;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.Roles;

/** 保険者の登録. */
@Path("/insurers/{number}")
class InsurerResource {
    private static final Finding UNKNOWN_KIND = new Finding("ELG-109", "number", "法別番号が医療保険のものではありません", "保険者番号等設定要領");
    private static final Finding OTHER_KIND = new Finding("ELG-110", "kind", "保険種別が保険者番号の示すものと違います", "保険者番号等設定要領");

    private final Caller caller;
    private final RegisterInsurer registerInsurer;

    InsurerResource(Caller caller, RegisterInsurer registerInsurer) {
        this.caller = caller;
        this.registerInsurer = registerInsurer;
    }

    @PUT
    @RolesAllowed({Roles.IMPLEMENTING_BODY, Roles.INSURER})
    Uni<Response> register(@PathParam("number") String digits, @NotNull @Valid InsurerJson json) {
        InsurerNumber number = InsurerNumber.valueOf(digits);
        if (!RegistrantOf.caller(caller).mayWriteFor(Set.of(number))) {
            return refused(Problem.response(EligibilityProblems.INSURER_NOT_YOURS));
        }
        return InsurerKinds.of(number)
                .map(kind -> register(number, json, kind))
                .orElseGet(() -> refused(Problem.response(ProblemCode.RULE, UNKNOWN_KIND)));
    }

    private Uni<Response> register(InsurerNumber number, InsurerJson json, InsuranceKind kind) {
        if (json.kind() != null && json.kind() != kind) {
            return refused(Problem.response(ProblemCode.RULE, OTHER_KIND));
        }
        return registerInsurer
                .register(caller.account(), new Insurer(number, json.name(), kind))
                .map(added -> Response.status(added ? Response.Status.CREATED : Response.Status.OK)
                        .entity(new InsurerJson.Registered(number.wire(), json.name(), kind))
                        .build());
    }

    private static Uni<Response> refused(Response problem) {
        return Uni.createFrom().item(problem);
    }
}

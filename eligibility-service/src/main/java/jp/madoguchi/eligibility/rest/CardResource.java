package jp.madoguchi.eligibility.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import jp.madoguchi.eligibility.application.RegisterCard;
import jp.madoguchi.eligibility.domain.CardOutcome;
import jp.madoguchi.eligibility.domain.CardRecord;
import jp.madoguchi.eligibility.domain.CardRules;
import jp.madoguchi.eligibility.domain.Rule;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.Roles;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** カードの登録. */
@Path("/registry/cards")
class CardResource {
    private final Caller caller;
    private final Senders senders;
    private final RegisterCard registerCard;

    CardResource(Caller caller, Senders senders, RegisterCard registerCard) {
        this.caller = caller;
        this.senders = senders;
        this.registerCard = registerCard;
    }

    @POST
    @APIResponse(
            responseCode = "201",
            description = "その人に結び付けた",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CardJson.Registered.class)))
    @APIResponse(
            responseCode = "200",
            description = "結び付け済み",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CardJson.Registered.class)))
    @RolesAllowed(Roles.IMPLEMENTING_BODY)
    public Uni<Response> register(@NotNull @Valid CardJson json) {
        CardRecord record = json.record();
        List<Rule<CardRecord>> broken = CardRules.broken(record);
        if (!broken.isEmpty()) {
            return Uni.createFrom().item(EligibilityProblems.broken(broken));
        }
        return registerCard
                .register(caller.account(), record, senders.today())
                .map(outcome -> outcome.match(
                        CardResource::answer,
                        () -> Problem.response(EligibilityProblems.RECORD_UNKNOWN),
                        () -> Problem.response(EligibilityProblems.RECORD_CONFLICT)));
    }

    private static Response answer(CardOutcome.Standing standing) {
        return Response.status(standing.added() ? Response.Status.CREATED : Response.Status.OK)
                .entity(CardJson.Registered.of(standing))
                .build();
    }
}

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
import jp.madoguchi.eligibility.application.Cards;
import jp.madoguchi.eligibility.application.RegisterCard;
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
    private final RegisterCard registerCard;

    CardResource(Caller caller, RegisterCard registerCard) {
        this.caller = caller;
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
                .register(caller.account(), record)
                .map(linked -> linked.map(CardResource::answer)
                        .orElseGet(() -> Problem.response(EligibilityProblems.RECORD_UNKNOWN)));
    }

    private static Response answer(Cards.Link link) {
        return Response.status(link.added() ? Response.Status.CREATED : Response.Status.OK)
                .entity(new CardJson.Registered(link.personId(), link.holders()))
                .build();
    }
}

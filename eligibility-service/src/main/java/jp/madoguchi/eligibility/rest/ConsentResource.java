package jp.madoguchi.eligibility.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.eligibility.application.RecordConsent;
import jp.madoguchi.eligibility.domain.Consent;
import jp.madoguchi.eligibility.domain.ConsentRules;
import jp.madoguchi.eligibility.domain.Rule;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Ids;
import jp.madoguchi.web.Roles;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** 同意. */
@Path("/eligibility/checks/{checkId}/consents")
class ConsentResource {
    private final Caller caller;
    private final RecordConsent recordConsent;
    private final Ids ids;
    private final Clock clock;

    ConsentResource(Caller caller, RecordConsent recordConsent, Ids ids, Clock clock) {
        this.caller = caller;
        this.recordConsent = recordConsent;
        this.ids = ids;
        this.clock = clock;
    }

    @POST
    @APIResponse(
            responseCode = "201",
            description = "記録した同意",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ConsentJson.Recorded.class)))
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR, Roles.GATEWAY})
    public Uni<Response> record(@PathParam("checkId") UUID checkId, @NotNull @Valid ConsentJson json) {
        Consent consent = json.consent(ids.next());
        List<Rule<Consent>> broken = ConsentRules.broken(consent, clock.instant());
        return broken.isEmpty() ? record(checkId, consent) : Uni.createFrom().item(EligibilityProblems.broken(broken));
    }

    private Uni<Response> record(UUID checkId, Consent consent) {
        return recordConsent
                .record(Personal.viewer(caller), checkId, consent)
                .map(outcome -> Personal.answer(
                        outcome,
                        recorded -> Response.status(Response.Status.CREATED)
                                .entity(ConsentJson.Recorded.of(recorded))
                                .build()));
    }
}

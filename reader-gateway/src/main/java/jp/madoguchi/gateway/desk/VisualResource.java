package jp.madoguchi.gateway.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import jp.madoguchi.gateway.application.ConfirmLooked;
import jp.madoguchi.gateway.application.CurrentVisual;
import jp.madoguchi.gateway.application.EndVisual;
import jp.madoguchi.gateway.application.SwitchVisual;
import jp.madoguchi.gateway.domain.CardKind;
import jp.madoguchi.gateway.domain.Presence;
import jp.madoguchi.gateway.domain.VisualCheck;
import jp.madoguchi.gateway.domain.VisualEnding;
import jp.madoguchi.gateway.domain.VisualOutcome;
import jp.madoguchi.gateway.domain.VisualReason;
import jp.madoguchi.web.Roles;
import org.jspecify.annotations.Nullable;

/** 目視確認モード: switch it on, look, then the card, and back. */
@Path("/desk/visual")
class VisualResource {
    private final DeskAccess access;
    private final CurrentVisual currentVisual;
    private final SwitchVisual switchVisual;
    private final ConfirmLooked confirmLooked;
    private final EndVisual endVisual;

    VisualResource(
            DeskAccess access,
            CurrentVisual currentVisual,
            SwitchVisual switchVisual,
            ConfirmLooked confirmLooked,
            EndVisual endVisual) {
        this.access = access;
        this.currentVisual = currentVisual;
        this.switchVisual = switchVisual;
        this.confirmLooked = confirmLooked;
        this.endVisual = endVisual;
    }

    @GET
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<VisualJson> now() {
        access.enter();
        return currentVisual.now().map(current -> current.map(this::json).orElseGet(VisualJson::off));
    }

    @PUT
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> on(@NotNull @Valid VisualWishJson wish) {
        return switchVisual
                .on(access.clerk(), wish.reason(), wish.presenceOrPresent(), wish.cardOrPrinted())
                .map(this::shown);
    }

    /** 「目視で本人確認完了」. */
    @POST
    @Path("/looked")
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> looked() {
        return confirmLooked.confirm(access.clerk()).map(this::shown);
    }

    @DELETE
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> off() {
        // Off is off, whoever or whatever had ended it before.
        return endVisual
                .end(access.clerk(), VisualEnding.BY_HAND)
                .replaceWith(() -> Response.noContent().build());
    }

    private Response shown(VisualOutcome outcome) {
        return outcome.match(check -> Response.ok(json(check)).build(), VisualProblems::of);
    }

    private VisualJson json(VisualCheck check) {
        return VisualJson.of(check, currentVisual.endsAt(check));
    }

    /** 目視確認モードにする求め. */
    record VisualWishJson(
            @NotNull VisualReason reason,
            @Nullable Presence presence,
            @Nullable CardKind card) {
        Presence presenceOrPresent() {
            return Objects.requireNonNullElse(presence, Presence.PRESENT);
        }

        CardKind cardOrPrinted() {
            return Objects.requireNonNullElse(card, CardKind.MY_NUMBER_CARD);
        }
    }
}

package jp.madoguchi.gateway.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jp.madoguchi.gateway.application.CardReader;
import jp.madoguchi.gateway.application.DeskClock;
import jp.madoguchi.gateway.domain.CardCode;
import jp.madoguchi.web.Roles;

/** 券面4情報の読み取り: fills in what the desk would type from the card. Works without the line. */
@Path("/desk/card-face")
class CardFaceResource {
    private final DeskAccess access;
    private final CardReader reader;
    private final DeskClock clock;

    CardFaceResource(DeskAccess access, CardReader reader, DeskClock clock) {
        this.access = access;
        this.reader = reader;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> read(@NotNull @Valid CardCodeJson json) {
        access.enter();
        return CardCode.check(json.code(), clock.day())
                .match(
                        code -> reader.read(code).map(CardAnswers::of),
                        findings -> Uni.createFrom().item(CardAnswers.broken(findings)));
    }
}

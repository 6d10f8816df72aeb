package jp.madoguchi.gateway.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jp.madoguchi.gateway.application.TakePatient;
import jp.madoguchi.web.Roles;

/** 受付の下見: what is still missing, by the rules that decide when it is sent in earnest. */
@Path("/desk/visits/preview")
class PreviewResource {
    private final DeskAccess access;
    private final TakePatient takePatient;

    PreviewResource(DeskAccess access, TakePatient takePatient) {
        this.access = access;
        this.takePatient = takePatient;
    }

    @POST
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<PreviewJson> preview(@NotNull @Valid VisitJson json) {
        return takePatient.preview(json.request(access.clerk())).map(PreviewJson::of);
    }
}

package jp.madoguchi.gateway.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import jp.madoguchi.gateway.application.SeeParkedFiles;
import jp.madoguchi.gateway.domain.ParkedSource;
import jp.madoguchi.web.Roles;

/** 読めなかったファイル: somebody has seen that they are there. Person-free. */
@Path("/desk/parked-files")
class ParkedFilesResource {
    private final DeskAccess access;
    private final SeeParkedFiles seeParkedFiles;

    ParkedFilesResource(DeskAccess access, SeeParkedFiles seeParkedFiles) {
        this.access = access;
        this.seeParkedFiles = seeParkedFiles;
    }

    /** 確かめた: the desk is not told of these any more; the files stay their days. */
    @PUT
    @Path("/seen")
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> see(@NotNull @Valid SeenJson json) {
        return seeParkedFiles
                .see(access.clerk(), json.from(), json.upTo())
                .replaceWith(Response.noContent().build());
    }

    /** 確かめたもの, up to the newest that was shown. */
    record SeenJson(@NotNull ParkedSource from, @NotNull Instant upTo) {}
}

package jp.madoguchi.gateway.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import jp.madoguchi.gateway.application.SeeToParked;
import jp.madoguchi.gateway.domain.Clerk;
import jp.madoguchi.gateway.domain.ParkedClosing;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.Roles;
import org.jspecify.annotations.Nullable;

/** 要確認の控え: entries the cluster refused, with who looks at each and until when. Person-free. */
@Path("/desk/parked")
class ParkedResource {
    private final DeskAccess access;
    private final SeeToParked seeToParked;

    ParkedResource(DeskAccess access, SeeToParked seeToParked) {
        this.access = access;
        this.seeToParked = seeToParked;
    }

    @GET
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<List<ParkedJson>> open() {
        access.enter();
        return seeToParked
                .open()
                .map(items -> items.stream().map(ParkedJson::of).toList());
    }

    /** 担当を決める: whoever is signed in, unless another name is given. */
    @PUT
    @Path("/{sequence}/owner")
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> assign(@PathParam("sequence") long sequence, @NotNull @Valid OwnerJson json) {
        Clerk clerk = access.clerk();
        return seeToParked
                .assign(clerk, sequence, json.ownerOr(clerk.account()))
                .map(ParkedResource::answer);
    }

    /** 送り直す. */
    @POST
    @Path("/{sequence}/repair")
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> repair(@PathParam("sequence") long sequence) {
        return seeToParked.repair(access.clerk(), sequence).map(ParkedResource::answer);
    }

    /** 送らずに閉じる. */
    @PUT
    @Path("/{sequence}/closing")
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> close(@PathParam("sequence") long sequence, @NotNull @Valid ClosingJson json) {
        return seeToParked.close(access.clerk(), sequence, json.closing()).map(ParkedResource::answer);
    }

    private static Response answer(boolean isDone) {
        return isDone ? Response.noContent().build() : Problem.response(ProblemCode.NOT_FOUND);
    }

    /** 担当. */
    record OwnerJson(@Nullable @Size(max = 50) String owner) {
        String ownerOr(String account) {
            return owner == null || owner.isBlank() ? account : owner.strip();
        }
    }

    /** 閉じ方. */
    record ClosingJson(@NotNull ParkedClosing closing) {}
}

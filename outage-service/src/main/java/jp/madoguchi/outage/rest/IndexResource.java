package jp.madoguchi.outage.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jp.madoguchi.outage.application.RebuildIndex;
import jp.madoguchi.outage.application.ViewIndex;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Roles;

/** 加入者の索引: for those who run the network. */
@Path("/index")
class IndexResource {
    private final ViewIndex viewIndex;
    private final RebuildIndex rebuildIndex;
    private final Caller caller;

    IndexResource(ViewIndex viewIndex, RebuildIndex rebuildIndex, Caller caller) {
        this.viewIndex = viewIndex;
        this.rebuildIndex = rebuildIndex;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.OPERATOR, Roles.SERVICE})
    public Uni<IndexJson> view() {
        return viewIndex.view().map(IndexJson::of);
    }

    /** The rebuild that has begun, or the one that was running. */
    @POST
    @Path("/rebuilds")
    @RolesAllowed({Roles.OPERATOR, Roles.SERVICE})
    public Uni<Response> rebuild() {
        return rebuildIndex
                .start(caller.account())
                .map(rebuild -> Response.accepted(IndexJson.Rebuild.of(rebuild)).build());
    }
}

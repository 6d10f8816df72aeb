package jp.madoguchi.eligibility.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.eligibility.application.MislinkSuspicions.Suspicion;
import jp.madoguchi.eligibility.application.ReviewMislinkSuspicions;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Roles;
import org.jspecify.annotations.Nullable;

/** 紐付け誤りの疑いの一覧: what a desk suspects, the implementing body reports at {@code POST /registry/mislinks}. */
@Path("/registry/mislink-suspicions")
class MislinkSuspicionResource {
    private final Caller caller;
    private final ReviewMislinkSuspicions reviewMislinkSuspicions;

    MislinkSuspicionResource(Caller caller, ReviewMislinkSuspicions reviewMislinkSuspicions) {
        this.caller = caller;
        this.reviewMislinkSuspicions = reviewMislinkSuspicions;
    }

    @GET
    @RolesAllowed({Roles.IMPLEMENTING_BODY, Roles.INSURER})
    public Uni<List<Suspicion>> suspicions(@QueryParam("before") @Nullable UUID before) {
        return reviewMislinkSuspicions.review(caller.account(), RegistrantOf.caller(caller), before);
    }
}

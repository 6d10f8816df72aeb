package jp.madoguchi.gateway.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.gateway.application.AdviseComparison;
import jp.madoguchi.gateway.domain.ComparisonAdvice;
import jp.madoguchi.web.Roles;
import org.jspecify.annotations.Nullable;

/** 受付窓口における照合: whether the clinic's own record should be compared with what was answered. */
@Path("/desk/checks/{visitId}/comparison")
class ComparisonResource {
    private final DeskAccess access;
    private final AdviseComparison adviseComparison;

    ComparisonResource(DeskAccess access, AdviseComparison adviseComparison) {
        this.access = access;
        this.adviseComparison = adviseComparison;
    }

    @GET
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<ComparisonNeedJson> advise(@PathParam("visitId") UUID visitId) {
        access.enter();
        return adviseComparison.advise(visitId).map(ComparisonNeedJson::of);
    }

    /**
     * 照合の要否.
     *
     * @param recommended absent where nobody could be asked: that is not "not needed"
     */
    record ComparisonNeedJson(
            @Nullable Boolean recommended, @Nullable String reason, String words) {
        static ComparisonNeedJson of(Optional<ComparisonAdvice> advice) {
            return advice.map(known -> new ComparisonNeedJson(known.recommended(), known.reason(), known.why()))
                    .orElseGet(() -> new ComparisonNeedJson(null, null, "照合の要否は確認できません"));
        }
    }
}

package jp.madoguchi.gateway.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import jp.madoguchi.gateway.application.BulkChecks;
import jp.madoguchi.gateway.desk.BulkCheckJson.BulkStatusJson;
import jp.madoguchi.web.Roles;
import org.jspecify.annotations.Nullable;

/** ページの一括照会: how far each list is, and whom the desk has to see to. */
@Path("/page/bulk-checks")
@Produces(MediaType.TEXT_HTML)
class BulkPart {
    private final DeskAccess access;
    private final BulkChecks checks;

    BulkPart(DeskAccess access, BulkChecks checks) {
        this.access = access;
        this.checks = checks;
    }

    @GET
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> part(@QueryParam("seen") @Nullable String seen) {
        access.enter();
        return checks.all()
                .chain(found -> Templates.bulk(
                                found.stream().map(BulkStatusJson::of).toList())
                        .createUni())
                .map(html -> PagePart.of("bulk-checks", "", "2s", html).since(seen));
    }

    /** The template, checked when the module is built. */
    @CheckedTemplate(basePath = "DeskPage", requireTypeSafeExpressions = true)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance bulk(List<BulkStatusJson> checks);
    }
}

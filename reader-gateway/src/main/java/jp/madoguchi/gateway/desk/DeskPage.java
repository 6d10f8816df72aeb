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
import java.util.UUID;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.application.AskInBulk;
import jp.madoguchi.gateway.domain.Clerk;
import jp.madoguchi.gateway.domain.InstitutionKind;
import jp.madoguchi.web.Roles;
import org.jspecify.annotations.Nullable;

/**
 * 窓口のページ: complete when it arrives, so that the first thing painted is what the desk needs; from then on the browser
 * asks for its parts. A part that has not changed is answered 204, so that nothing moves under anybody's hands.
 */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class DeskPage {
    private final DeskAccess access;
    private final DeskParts parts;
    private final GatewayConfig config;
    private final AskInBulk askInBulk;
    private final DeskChoices choices;

    DeskPage(DeskAccess access, DeskParts parts, GatewayConfig config, AskInBulk askInBulk) {
        this.access = access;
        this.parts = parts;
        this.config = config;
        this.askInBulk = askInBulk;
        this.choices = DeskChoices.at(InstitutionKind.of(config.institution()));
    }

    @GET
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> page() {
        Clerk clerk = access.clerk();
        return parts.now(clerk)
                .chain(now -> parts.front(null)
                        .chain(front -> Templates.desk(
                                        clerk.account(),
                                        now.section(),
                                        front.section(),
                                        choices,
                                        config.pictures(),
                                        askInBulk.isOffered())
                                .createUni()))
                .map(html ->
                        Response.ok(html).header("Cache-Control", "no-store").build());
    }

    @GET
    @Path("page/now")
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> now(@QueryParam("seen") @Nullable String seen) {
        return parts.now(access.clerk()).map(part -> part.since(seen));
    }

    @GET
    @Path("page/front")
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> front(@QueryParam("visit") @Nullable UUID visit, @QueryParam("seen") @Nullable String seen) {
        access.enter();
        return parts.front(visit).map(part -> part.since(seen));
    }

    /** The templates, checked when the module is built. */
    @CheckedTemplate(requireTypeSafeExpressions = true)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance desk(
                String account, String now, String front, DeskChoices choices, boolean pictures, boolean bulk);
    }
}

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
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.InsuranceKind;
import jp.madoguchi.contracts.event.IssuedWhen;
import jp.madoguchi.gateway.application.Presentations;
import jp.madoguchi.gateway.application.Visits;
import jp.madoguchi.gateway.domain.CardKind;
import jp.madoguchi.web.Roles;
import org.jspecify.annotations.Nullable;

/**
 * 窓口のページ: the forms once, and two parts that the browser asks for every second. A part that has not changed is
 * answered 204, so that
 * nothing moves under anybody's hands.
 */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class DeskPage {
    private final DeskAccess access;
    private final Presentations presentations;
    private final Visits visits;
    private final DeskState state;

    DeskPage(DeskAccess access, Presentations presentations, Visits visits, DeskState state) {
        this.access = access;
        this.presentations = presentations;
        this.visits = visits;
        this.state = state;
    }

    @GET
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public TemplateInstance page() {
        return Templates.desk(
                access.enter(), CardKind.values(), Cause.values(), InsuranceKind.values(), IssuedWhen.values());
    }

    @GET
    @Path("page/now")
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> now(@QueryParam("seen") @Nullable String seen) {
        access.enter();
        return presentations
                .waiting(state.startOfDay())
                .chain(waiting -> Templates.now(state.show(waiting)).createUni())
                .map(html -> PagePart.of("now", html).since(seen));
    }

    @GET
    @Path("page/patients")
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> patients(@QueryParam("seen") @Nullable String seen) {
        access.enter();
        return visits.since(state.startOfDay())
                .chain(found -> Templates.patients(
                                found.stream().map(RecordedJson::of).toList())
                        .createUni())
                .map(html -> PagePart.of("patients", html).since(seen));
    }

    /** The templates, checked when the module is built. */
    @CheckedTemplate(requireTypeSafeExpressions = true)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance desk(
                String account, CardKind[] cards, Cause[] causes, InsuranceKind[] kinds, IssuedWhen[] issued);

        static native TemplateInstance now(StateJson state);

        static native TemplateInstance patients(List<RecordedJson> patients);
    }
}

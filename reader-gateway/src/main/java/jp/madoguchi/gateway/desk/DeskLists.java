package jp.madoguchi.gateway.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.madoguchi.gateway.application.AdviseComparison;
import jp.madoguchi.gateway.application.SeeToParked;
import jp.madoguchi.gateway.application.Visits;
import jp.madoguchi.gateway.domain.ParkedClosing;
import jp.madoguchi.gateway.domain.ParkedItem;
import jp.madoguchi.web.Roles;
import org.jspecify.annotations.Nullable;

/** ページの一覧: who was taken today, what was refused, and what to compare for the patient in front. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class DeskLists {
    private final DeskAccess access;
    private final Visits visits;
    private final SeeToParked seeToParked;
    private final AdviseComparison adviseComparison;
    private final DeskState state;

    DeskLists(
            DeskAccess access,
            Visits visits,
            SeeToParked seeToParked,
            AdviseComparison adviseComparison,
            DeskState state) {
        this.access = access;
        this.visits = visits;
        this.seeToParked = seeToParked;
        this.adviseComparison = adviseComparison;
        this.state = state;
    }

    @GET
    @Path("page/patients")
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> patients(@QueryParam("seen") @Nullable String seen) {
        access.enter();
        return seeToParked
                .open()
                .map(items -> items.stream().map(ParkedItem::sequence).collect(Collectors.toSet()))
                .chain(parked -> visits.since(state.startOfDay())
                        .map(found -> found.stream()
                                .map(saved -> TodayRow.of(saved, parked))
                                .toList()))
                .chain(rows -> Templates.patients(rows).createUni())
                .map(html -> PagePart.of("patients", "", "1s", html).since(seen));
    }

    @GET
    @Path("page/parked")
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> parked(@QueryParam("seen") @Nullable String seen) {
        access.enter();
        LocalDate today = state.day().today();
        return seeToParked
                .open()
                .chain(items -> Templates.parked(
                                items.stream().map(ParkedJson::of).toList(), DeskChoices.CLOSINGS, today)
                        .createUni())
                .map(html -> PagePart.of("parked", "", "2s", html).since(seen));
    }

    /** 照合の要否: asked for once the patient is in front, and never in the way of taking him. */
    @GET
    @Path("page/comparison/{visitId}")
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<TemplateInstance> comparison(@PathParam("visitId") UUID visitId) {
        access.enter();
        return adviseComparison
                .advise(visitId)
                .map(ComparisonResource.ComparisonNeedJson::of)
                .map(Templates::comparison);
    }

    /** The templates, checked when the module is built. */
    @CheckedTemplate(basePath = "DeskPage", requireTypeSafeExpressions = true)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance patients(List<TodayRow> patients);

        static native TemplateInstance parked(List<ParkedJson> items, List<ParkedClosing> closings, LocalDate today);

        static native TemplateInstance comparison(ComparisonResource.ComparisonNeedJson need);
    }
}

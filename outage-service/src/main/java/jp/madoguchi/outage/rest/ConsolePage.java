package jp.madoguchi.outage.rest;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.contracts.event.IncidentEffect;
import jp.madoguchi.contracts.event.IncidentScope;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.OutageConfig;
import jp.madoguchi.outage.domain.rule.LookupAccess;
import jp.madoguchi.outage.domain.rule.PrefectureNames;
import jp.madoguchi.web.Roles;

/**
 * 画面: the frames people work in. They hold nothing of any patient; all that is shown is asked for afterwards, at the
 * same doors everybody's programs use.
 */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class ConsolePage {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd");

    private final PageReader reader;
    private final LookupDoor door;
    private final Watcher incidents;
    private final OutageConfig config;
    private final Clock clock;

    ConsolePage(PageReader reader, LookupDoor door, Watcher incidents, OutageConfig config, Clock clock) {
        this.reader = reader;
        this.door = door;
        this.incidents = incidents;
        this.config = config;
        this.clock = clock;
    }

    /** メニュー. */
    @GET
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR, Roles.IMPLEMENTING_BODY, Roles.OPERATOR})
    public Uni<Response> menu() {
        PageReader.View view = reader.view();
        return reader.lookupIsOpen().chain(open -> page(Templates.menu(view, open)));
    }

    /** 資格情報照会（システム障害時）: 一般アカウント is told with which account to sign in. */
    @GET
    @Path("console/lookup")
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> lookup() {
        return reader.access() == LookupAccess.MAY_USE
                ? page(Templates.lookup(
                        reader.view(),
                        PageChoices.ALL,
                        MethodRow.ALL,
                        PageChoices.ERAS,
                        LocalDate.now(clock).format(DAY),
                        config.indexMayLag().toMillis()))
                : door.refused(LookupDoor.Use.SCREEN)
                        .chain(() ->
                                page(Templates.refused(reader.view(), OutageProblems.ACCOUNT_NOT_ALLOWED.action())));
    }

    /** 利用希望・利用期間. */
    @GET
    @Path("console/grants")
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR, Roles.IMPLEMENTING_BODY})
    public Uni<Response> grants() {
        return page(Templates.grants(
                reader.view(), PageChoices.ALL, LocalDate.now(clock).toString()));
    }

    /** 控えた受診の確認. */
    @GET
    @Path("console/reconciliation")
    @RolesAllowed({Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> reconciliation() {
        return page(Templates.reconciliation(reader.view(), PageChoices.ALL));
    }

    /** 差額返金の伝票: the frame only; whose it is stands in no address. */
    @GET
    @Path("console/refund")
    @RolesAllowed({Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> refund() {
        return page(Templates.refund(reader.view(), LocalDate.now(clock).toString()));
    }

    /** 障害の状況. */
    @GET
    @Path("console/incidents")
    @RolesAllowed({Roles.OPERATOR, Roles.IMPLEMENTING_BODY, Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> incidents() {
        Optional<InstitutionCode> own = incidents.institution();
        return page(Templates.incidents(
                reader.view(),
                PageChoices.ALL,
                own.isPresent() ? PageChoices.SCOPES_OF_ONE_CLINIC : PageChoices.SCOPES,
                PageChoices.EFFECTS,
                PrefectureNames.ALL,
                own.map(InstitutionCode::wire).orElse("")));
    }

    /** 利用の監視. */
    @GET
    @Path("console/usage")
    @RolesAllowed(Roles.IMPLEMENTING_BODY)
    public Uni<Response> usage() {
        return page(Templates.usage(
                reader.view(), config.lookup().mostAMinute(), config.lookup().mostAnHour()));
    }

    /** 運用ボード. */
    @GET
    @Path("operations")
    @RolesAllowed({Roles.OPERATOR, Roles.IMPLEMENTING_BODY, Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> operations() {
        return page(Templates.operations(reader.view(), PageChoices.ALL));
    }

    private static Uni<Response> page(TemplateInstance template) {
        return template.createUni()
                .map(html ->
                        Response.ok(html).header("Cache-Control", "no-store").build());
    }

    /** The templates, checked when the module is built. */
    @CheckedTemplate(requireTypeSafeExpressions = true)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance menu(PageReader.View reader, boolean open);

        static native TemplateInstance refused(PageReader.View reader, String refusal);

        static native TemplateInstance lookup(
                PageReader.View reader,
                PageChoices choices,
                List<MethodRow> methods,
                List<String> eras,
                String today,
                long mayLag);

        static native TemplateInstance grants(PageReader.View reader, PageChoices choices, String today);

        static native TemplateInstance reconciliation(PageReader.View reader, PageChoices choices);

        static native TemplateInstance refund(PageReader.View reader, String today);

        static native TemplateInstance incidents(
                PageReader.View reader,
                PageChoices choices,
                List<IncidentScope> scopes,
                List<IncidentEffect> effects,
                List<PrefectureNames.Prefecture> prefectures,
                String own);

        static native TemplateInstance usage(PageReader.View reader, int mostAMinute, int mostAnHour);

        static native TemplateInstance operations(PageReader.View reader, PageChoices choices);
    }
}

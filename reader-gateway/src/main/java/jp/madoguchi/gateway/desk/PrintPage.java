package jp.madoguchi.gateway.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.madoguchi.gateway.application.ClinicRules;
import jp.madoguchi.gateway.application.Presentations;
import jp.madoguchi.gateway.application.Visits;
import jp.madoguchi.gateway.domain.Presentation;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.Roles;

/** 紙にするもの: what the patient signs or takes home. Nothing of it is kept here, and no browser keeps it either. */
@Path("/print")
@Produces(MediaType.TEXT_HTML)
class PrintPage {
    private final DeskAccess access;
    private final Presentations presentations;
    private final Visits visits;
    private final ClinicRules rules;

    PrintPage(DeskAccess access, Presentations presentations, Visits visits, ClinicRules rules) {
        this.access = access;
        this.presentations = presentations;
        this.visits = visits;
        this.rules = rules;
    }

    /** 被保険者資格申立書 with what was typed so far; an empty one where nothing was. */
    @POST
    @Path("/declaration")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> typed(MultivaluedMap<String, String> form) {
        access.enter();
        return paper(Templates.declaration(DeclarationPaper.typed(form), rules.formWord()));
    }

    /** 被保険者資格申立書 with the four items of a patient who waits. */
    @GET
    @Path("/declaration/{visitId}")
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> declaration(@PathParam("visitId") UUID visitId) {
        access.enter();
        return presentations
                .find(visitId)
                .chain(found -> found.flatMap(Presentation::patient)
                        .map(face -> paper(Templates.declaration(DeclarationPaper.of(face), rules.formWord())))
                        .orElseGet(PrintPage::unknown));
    }

    /** 被保険者資格申立書に関する説明書: what the notice has the patient handed with the form. */
    @GET
    @Path("/explanation")
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> explanation() {
        access.enter();
        return paper(Templates.explanation(rules.formWord()));
    }

    /** 窓口負担のお知らせ; after 10割 also how to get the share back. */
    @GET
    @Path("/charge/{visitId}")
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> charge(@PathParam("visitId") UUID visitId) {
        access.enter();
        return visits.find(visitId)
                .chain(found -> found.map(saved -> paper(Templates.charge(RecordedJson.of(saved))))
                        .orElseGet(PrintPage::unknown));
    }

    /** 電子証明書の更新のご案内. */
    @GET
    @Path("/renewal")
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> renewal() {
        access.enter();
        return paper(Templates.renewal());
    }

    private static Uni<Response> paper(TemplateInstance paper) {
        return paper.createUni()
                .map(html ->
                        Response.ok(html).header("Cache-Control", "no-store").build());
    }

    private static Uni<Response> unknown() {
        return Uni.createFrom().item(() -> Problem.response(ProblemCode.NOT_FOUND));
    }

    /** The templates, checked when the module is built. */
    @CheckedTemplate(requireTypeSafeExpressions = true)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance declaration(DeclarationPaper paper, String word);

        static native TemplateInstance explanation(String word);

        static native TemplateInstance charge(RecordedJson visit);

        static native TemplateInstance renewal();
    }
}

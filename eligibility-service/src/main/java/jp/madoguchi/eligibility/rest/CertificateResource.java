package jp.madoguchi.eligibility.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.madoguchi.eligibility.application.ReviewCertificates;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Roles;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** 限度額適用認定証情報表示, with 特定疾病. */
@Path("/eligibility/checks/{checkId}/limit-certificates")
class CertificateResource {
    private final Caller caller;
    private final ReviewCertificates reviewCertificates;

    CertificateResource(Caller caller, ReviewCertificates reviewCertificates) {
        this.caller = caller;
        this.reviewCertificates = reviewCertificates;
    }

    @GET
    @APIResponse(
            responseCode = "200",
            description = "同意の範囲で見られる証",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CertificatesJson.class)))
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> certificates(@PathParam("checkId") UUID checkId) {
        return reviewCertificates
                .review(Personal.viewer(caller), checkId)
                .map(outcome -> Personal.answer(
                        outcome,
                        shown -> Response.ok(CertificatesJson.of(shown)).build()));
    }
}

package jp.madoguchi.outage.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.oqs.OqsDetail;
import jp.madoguchi.contracts.oqs.OqsEncoding;
import jp.madoguchi.contracts.oqs.OqsWriter;
import jp.madoguchi.outage.application.DownloadLookup;
import jp.madoguchi.outage.application.ReferenceNumberAnswer;
import jp.madoguchi.outage.application.SetReferenceNumber;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.Roles;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** 資格情報確認の操作ボタン: 《ダウンロード》, and 《登録》 and 《更新》 of the 照会番号, of whom a lookup opened. */
@Path("/lookups/{lookupId}")
@DatedByIndex
class LookupDetailResource {
    /** Names nobody: it will lie in a folder for all to see. */
    private static final String FILE = "attachment; filename=\"eligibility-answer.xml\"";

    private final DownloadLookup downloadLookup;
    private final SetReferenceNumber setReferenceNumber;
    private final LookupDoor door;
    private final OqsWriter writer = new OqsWriter();

    LookupDetailResource(DownloadLookup downloadLookup, SetReferenceNumber setReferenceNumber, LookupDoor door) {
        this.downloadLookup = downloadLookup;
        this.setReferenceNumber = setReferenceNumber;
        this.door = door;
    }

    @GET
    @Path("/download")
    @APIResponse(
            responseCode = "200",
            description = "結果のXML",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_XML,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> download(
            UUID lookupId,
            @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"utf-8", "shift_jis"}))
                    @QueryParam("encoding")
                    @Nullable
                    String encoding) {
        Optional<OqsEncoding> wanted = encoding == null ? Optional.of(OqsEncoding.UTF_8) : OqsEncoding.named(encoding);
        return door.ifAllowed(
                LookupDoor.Use.DOWNLOAD,
                asker -> wanted.isEmpty()
                        ? Uni.createFrom().item(LookupProblems.unknownEncoding())
                        : downloadLookup
                                .download(asker, lookupId)
                                .map(answer -> answer.match(
                                        () -> Problem.response(ProblemCode.NOT_FOUND),
                                        OutageProblems::notEnabled,
                                        () -> Problem.response(OutageProblems.LIST_CHANGED),
                                        detail -> file(detail, wanted.get()))));
    }

    @PUT
    @Path("/reference-number")
    @APIResponse(
            responseCode = "200",
            description = "登録・更新した",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LookupNumberJson.Registered.class)))
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> number(UUID lookupId, @Valid @NotNull LookupNumberJson json) {
        return door.ifAllowed(
                LookupDoor.Use.REFERENCE_NUMBER,
                asker -> setReferenceNumber
                        .set(asker, lookupId, json.number())
                        .map(answer -> answer.match(
                                () -> Problem.response(ProblemCode.NOT_FOUND),
                                OutageProblems::notEnabled,
                                () -> Problem.response(OutageProblems.LIST_CHANGED),
                                LookupDetailResource::numbered)));
    }

    private Response file(OqsDetail detail, OqsEncoding encoding) {
        return writer.write(detail.message(), encoding)
                .match(
                        bytes -> Response.ok(bytes)
                                .type(new MediaType("application", "xml", encoding.declared()))
                                .header(HttpHeaders.CONTENT_DISPOSITION, FILE)
                                .build(),
                        refused -> Problem.response(LookupProblems.NOT_WRITABLE));
    }

    private static Response numbered(ReferenceNumberAnswer answer) {
        return answer.match(
                number -> Response.ok(LookupNumberJson.Registered.of(number)).build(),
                () -> Problem.response(LookupProblems.REFERENCE_NUMBER_TAKEN),
                OutageProblems::rules);
    }
}

package jp.madoguchi.eligibility.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.oqs.OqsEncoding;
import jp.madoguchi.contracts.oqs.OqsWriter;
import jp.madoguchi.eligibility.application.DownloadAnswer;
import jp.madoguchi.eligibility.domain.Download;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Finding;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.Roles;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** 《ダウンロード》. */
@Path("/eligibility/checks/{checkId}/download")
class DownloadResource {
    /** Names nobody: it will lie in a folder for all to see. */
    private static final String FILE = "attachment; filename=\"eligibility-answer.xml\"";

    private static final int LONGEST_HEADER = 500;

    private final Caller caller;
    private final DownloadAnswer downloadAnswer;
    private final OqsWriter writer = new OqsWriter();

    DownloadResource(Caller caller, DownloadAnswer downloadAnswer) {
        this.caller = caller;
        this.downloadAnswer = downloadAnswer;
    }

    @GET
    @APIResponse(
            responseCode = "200",
            description = "結果のXML",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_XML,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR, Roles.GATEWAY})
    public Uni<Response> download(
            @PathParam("checkId") UUID checkId,
            @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"utf-8", "shift_jis"}))
                    @QueryParam("encoding")
                    @Nullable
                    String encoding,
            @HeaderParam(HttpHeaders.ACCEPT_CHARSET) @Nullable @Size(max = LONGEST_HEADER) String acceptCharset) {
        Optional<OqsEncoding> wanted =
                encoding == null ? DownloadEncoding.accepted(acceptCharset) : OqsEncoding.named(encoding);
        if (wanted.isEmpty()) {
            return Uni.createFrom().item(encoding == null ? Problem.response(ProblemCode.NOT_ACCEPTABLE) : unknown());
        }
        OqsEncoding chosen = wanted.get();
        return downloadAnswer
                .download(caller.institution(), caller.account(), checkId)
                .map(found -> found.map(download -> file(download, chosen))
                        .orElseGet(() -> Problem.response(ProblemCode.NOT_FOUND)));
    }

    private Response file(Download download, OqsEncoding encoding) {
        return writer.write(download.message(), encoding)
                .match(
                        bytes -> Response.ok(bytes)
                                .type(new MediaType("application", "xml", encoding.declared()))
                                .header(HttpHeaders.CONTENT_DISPOSITION, FILE)
                                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_CHARSET)
                                .build(),
                        refused -> Problem.response(ObservationProblems.NOT_WRITABLE));
    }

    private static Response unknown() {
        return Problem.response(
                ProblemCode.CONSTRAINT,
                new Finding("download-encoding", "encoding", "utf-8 か shift_jis を指定してください", "OQSCD005"));
    }
}

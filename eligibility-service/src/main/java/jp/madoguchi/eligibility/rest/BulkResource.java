package jp.madoguchi.eligibility.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jp.madoguchi.eligibility.application.Sender;
import jp.madoguchi.web.Refusal;
import jp.madoguchi.web.Roles;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * 加入者の一括登録: lines in, results out, both as they come. The body is read here and not by a reader of entities, which
 * would gather it first.
 */
@Path("/registry/persons/bulk")
class BulkResource {
    static final String NDJSON = "application/x-ndjson";

    private final Senders senders;
    private final FeedLane lane;
    private final LineEntry entry;
    private final ObjectMapper mapper;

    BulkResource(Senders senders, FeedLane lane, LineEntry entry, ObjectMapper mapper) {
        this.senders = senders;
        this.lane = lane;
        this.entry = entry;
        this.mapper = mapper;
    }

    @POST
    @Parameter(
            name = Senders.INSURER_HEADER,
            in = ParameterIn.HEADER,
            description = "保険者番号。担当する保険者が複数あるときに、どの保険者として登録するか",
            schema = @Schema(type = SchemaType.STRING, maxLength = 8, pattern = "^([0-9]{6}|[0-9]{8})$"))
    @Consumes(NDJSON)
    @Produces(NDJSON)
    @RequestBody(
            required = true,
            content = @Content(mediaType = NDJSON, schema = @Schema(implementation = PersonJson.class)))
    @APIResponse(
            responseCode = "200",
            description = "一行ごとの結果、終わりに全体の結果",
            content =
                    @Content(mediaType = NDJSON, schema = @Schema(oneOf = {BulkLineJson.class, BulkSummaryJson.class})))
    @RolesAllowed({Roles.IMPLEMENTING_BODY, Roles.INSURER})
    public Multi<byte[]> feed(@Context HttpServerRequest request) {
        Sender sender = senders.sender();
        LineFeed lines = lane.enter(request).orElseThrow(() -> new Refusal(RegistryProblems.FEEDS_FULL));
        BulkReport report = new BulkReport(mapper);
        LineEntry.Delivery delivery = new LineEntry.Delivery(sender, lines, report);
        Multi<byte[]> answer = Multi.createBy()
                .concatenating()
                .streams(entry.results(delivery), Multi.createFrom().item(report::lastLine));
        return lane.watch(request).over(lines, answer).onTermination().invoke(lane::leave);
    }
}

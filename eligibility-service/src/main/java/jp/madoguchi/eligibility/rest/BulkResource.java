package jp.madoguchi.eligibility.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jp.madoguchi.eligibility.EligibilityConfig;
import jp.madoguchi.web.Roles;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * 加入者の一括登録: lines in, results out, both as they come. The body is read here and not by a reader of entities, which
 * would
 * gather it first.
 */
@Path("/registry/persons/bulk")
class BulkResource {
    static final String NDJSON = "application/x-ndjson";

    private final Senders senders;
    private final LineEntry entry;
    private final ObjectMapper mapper;
    private final Vertx vertx;
    private final EligibilityConfig config;

    BulkResource(Senders senders, LineEntry entry, ObjectMapper mapper, Vertx vertx, EligibilityConfig config) {
        this.senders = senders;
        this.entry = entry;
        this.mapper = mapper;
        this.vertx = vertx;
        this.config = config;
    }

    @POST
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
        LineFeed lines = new LineFeed(request, vertx, config).open();
        BulkReport report = new BulkReport(mapper);
        LineEntry.Delivery delivery = new LineEntry.Delivery(senders.sender(), senders.delivery(), lines, report);
        return Multi.createBy()
                .concatenating()
                .streams(entry.results(delivery), Multi.createFrom().item(report::lastLine));
    }
}

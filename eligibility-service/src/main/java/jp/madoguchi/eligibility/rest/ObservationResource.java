package jp.madoguchi.eligibility.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import jp.madoguchi.contracts.oqs.OqsReader;
import jp.madoguchi.contracts.oqs.OqsReading;
import jp.madoguchi.eligibility.application.ReportObservation;
import jp.madoguchi.eligibility.domain.NationalResult;
import jp.madoguchi.eligibility.domain.Observation;
import jp.madoguchi.eligibility.domain.ObservationRules;
import jp.madoguchi.eligibility.domain.Rule;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.Roles;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** 観測の入口: what gateways saw the national system answer, as its XML or as JSON. */
@Path("/eligibility/observations")
class ObservationResource {
    private final Caller caller;
    private final Observer observer;
    private final ReportObservation reportObservation;
    private final OqsReader reader = new OqsReader();

    ObservationResource(Caller caller, Observer observer, ReportObservation reportObservation) {
        this.caller = caller;
        this.observer = observer;
        this.reportObservation = reportObservation;
    }

    @POST
    @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @APIResponse(
            responseCode = "201",
            description = "読み取って控えた",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = UnderstoodJson.class)))
    @APIResponse(
            responseCode = "200",
            description = "控え済み",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = UnderstoodJson.class)))
    @RolesAllowed(Roles.GATEWAY)
    public Uni<Response> report(byte[] message, @Valid @BeanParam ObservationReport report) {
        return reader.read(message)
                .<Uni<Response>>match(
                        read -> keep(
                                observer.of(message, NationalResult.of(read.message()), report),
                                observation -> understood(observation, read)),
                        unfinished -> Uni.createFrom().item(ObservationProblems.unreadable(unfinished)),
                        refused -> Uni.createFrom().item(ObservationProblems.unreadable(refused)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "201",
            description = "控えた",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = UnderstoodJson.class)))
    @APIResponse(
            responseCode = "200",
            description = "控え済み",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = UnderstoodJson.class)))
    @RolesAllowed(Roles.GATEWAY)
    public Uni<Response> report(@NotNull @Valid ObservationJson json, @Valid @BeanParam ObservationReport report) {
        return keep(
                observer.of(json.result(), report),
                observation -> id -> new UnderstoodJson(id, observation.result(), null, false, 0));
    }

    private static Function<UUID, UnderstoodJson> understood(Observation observation, OqsReading.Read read) {
        return id -> new UnderstoodJson(
                id, observation.result(), read.encoding(), read.isEncodingDisputed(), read.unknownElements());
    }

    private Uni<Response> keep(Observation observation, Function<Observation, Function<UUID, UnderstoodJson>> reply) {
        List<Rule<NationalResult>> broken =
                ObservationRules.notKept(observation.result(), caller.institution(), observer.now());
        if (!broken.isEmpty()) {
            return Uni.createFrom().item(EligibilityProblems.broken(broken));
        }
        Function<UUID, UnderstoodJson> understood = reply.apply(observation);
        return reportObservation
                .report(observation, caller.account(), observer.now())
                .map(kept -> kept.match(
                        added -> Response.status(Response.Status.CREATED)
                                .entity(understood.apply(added.id()))
                                .build(),
                        known -> Response.ok(understood.apply(known.id())).build(),
                        unknownCheck -> Problem.response(ProblemCode.NOT_FOUND)));
    }
}

package jp.madoguchi.gateway.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.gateway.application.Visits;
import jp.madoguchi.gateway.domain.JournalEntry;
import jp.madoguchi.gateway.domain.SavedVisit;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.Roles;

/** 本日の患者. */
@Path("/desk/patients")
class PatientResource {
    private final DeskAccess access;
    private final Visits visits;
    private final DeskState state;

    PatientResource(DeskAccess access, Visits visits, DeskState state) {
        this.access = access;
        this.visits = visits;
        this.state = state;
    }

    @GET
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<List<RecordedJson>> today() {
        access.enter();
        return visits.since(state.startOfDay())
                .map(found -> found.stream().map(RecordedJson::of).toList());
    }

    @GET
    @Path("/{visitId}")
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> one(@PathParam("visitId") UUID visitId) {
        access.enter();
        return visits.find(visitId).chain(found -> visits.entriesOf(visitId).map(entries -> shown(found, entries)));
    }

    private static Response shown(Optional<SavedVisit> found, List<JournalEntry> entries) {
        return found.map(visit -> Response.ok(new DetailJson(RecordedJson.of(visit), entries))
                        .build())
                .orElseGet(() -> Problem.response(ProblemCode.NOT_FOUND));
    }

    /** 一人分の受付とその控え. */
    record DetailJson(RecordedJson visit, List<JournalEntry> entries) {}
}

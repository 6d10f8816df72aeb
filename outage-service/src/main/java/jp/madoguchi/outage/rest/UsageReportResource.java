package jp.madoguchi.outage.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.application.Asker;
import jp.madoguchi.outage.application.DraftReport;
import jp.madoguchi.outage.application.MarkReportSent;
import jp.madoguchi.outage.domain.UsageCounts;
import jp.madoguchi.outage.domain.UsageReport;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.Roles;
import org.jspecify.annotations.Nullable;

/** 利用報告書: the draft, and the mark that the clinic has sent it. */
@Path("/grants/{grantId}/report")
class UsageReportResource {
    private final DraftReport draftReport;
    private final MarkReportSent markReportSent;
    private final Clock clock;
    private final Caller caller;

    UsageReportResource(DraftReport draftReport, MarkReportSent markReportSent, Clock clock, Caller caller) {
        this.draftReport = draftReport;
        this.markReportSent = markReportSent;
        this.clock = clock;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR, Roles.IMPLEMENTING_BODY})
    public Uni<Response> draft(UUID grantId) {
        return draftReport
                .of(grantId, caller.has(Roles.IMPLEMENTING_BODY) ? Optional.empty() : Optional.of(caller.institution()))
                .map(found -> found.map(report -> Response.ok(ReportJson.of(report, LocalDate.now(clock)))
                                .build())
                        .orElseGet(() -> Problem.response(ProblemCode.NOT_FOUND)));
    }

    @PUT
    @Path("/sent")
    @RolesAllowed({Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> sent(UUID grantId, @Valid @NotNull Sent sent) {
        return markReportSent
                .sent(new Asker(caller.account(), caller.institution()), grantId, sent.sentOn())
                .map(answer -> answer.match(
                        () -> Problem.response(ProblemCode.NOT_FOUND),
                        OutageProblems::rules,
                        OutageProblems::grantState,
                        grant -> Response.noContent().build()));
    }

    /** 提出日. */
    record Sent(@NotNull LocalDate sentOn) {}

    /** 利用報告書. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReportJson(
            UUID grantId,
            InstitutionCode institution,
            String title,
            String text,
            UsageCounts counts,
            @Nullable FilingJson filing) {
        static ReportJson of(UsageReport report, LocalDate today) {
            return new ReportJson(
                    report.grant().id(),
                    report.grant().institution(),
                    UsageReport.TITLE,
                    report.text(),
                    report.counts(),
                    FilingJson.of(report.filing(), report.grant(), today));
        }
    }
}

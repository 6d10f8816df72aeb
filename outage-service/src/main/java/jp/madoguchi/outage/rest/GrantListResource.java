package jp.madoguchi.outage.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.application.OpenForList;
import jp.madoguchi.outage.application.OpenForList.Line;
import jp.madoguchi.outage.domain.GrantList;
import jp.madoguchi.outage.domain.Period;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Roles;

/** 一覧による利用設定. */
@Path("/grants/list")
class GrantListResource {
    /** How many may be opened at once is a rule; no list is longer than this. */
    private static final int LONGEST = 10_000;

    private final OpenForList openForList;
    private final Caller caller;

    GrantListResource(OpenForList openForList, Caller caller) {
        this.openForList = openForList;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.IMPLEMENTING_BODY)
    public Uni<Response> open(@Valid @NotNull Request request) {
        return openForList
                .open(caller.account(), request.list())
                .map(listed -> listed.findings().isEmpty()
                        ? Response.status(Response.Status.CREATED)
                                .entity(new Opened(listed.lines()))
                                .build()
                        : OutageProblems.rules(listed.findings()));
    }

    /** 施設の一覧と利用期間. */
    record Request(
            @NotNull @Size(max = LONGEST) List<@NotNull InstitutionCode> institutions,
            @NotNull LocalDate from,
            @NotNull LocalDate until,
            @NotBlank @Size(max = 500) String reason) {
        GrantList list() {
            return new GrantList(institutions, new Period(from, until), reason);
        }
    }

    /** 一行ごとの答え. */
    record Opened(List<Line> lines) {}
}

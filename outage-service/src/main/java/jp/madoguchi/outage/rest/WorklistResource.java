package jp.madoguchi.outage.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.event.PrintedItem;
import jp.madoguchi.outage.application.Asker;
import jp.madoguchi.outage.application.ViewWorklist;
import jp.madoguchi.outage.domain.HeldVisit;
import jp.madoguchi.outage.domain.NationalSearch;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Roles;

/** 国の画面で調べる受診の一覧: the values to copy, field by field. */
@Path("/held-visits/worklist")
class WorklistResource {
    private final ViewWorklist viewWorklist;
    private final Caller caller;
    private final Clock clock;

    WorklistResource(ViewWorklist viewWorklist, Caller caller, Clock clock) {
        this.viewWorklist = viewWorklist;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<WorklistJson> view() {
        LocalDate today = LocalDate.now(clock);
        return viewWorklist
                .view(new Asker(caller.account(), caller.institution()))
                .map(visits -> new WorklistJson(visits.stream()
                        .flatMap(visit -> ItemJson.of(visit, today).stream())
                        .toList()));
    }

    /** 一覧. */
    record WorklistJson(List<ItemJson> visits) {}

    /**
     * 一件.
     *
     * @param illegible the words for what could not be read on the card, or only in part
     * @param dayUnproven whether the 資格確認日 is by a clock that nothing and nobody has confirmed
     */
    record ItemJson(
            UUID visitId,
            LocalDate claimUntil,
            List<NationalSearch.Field> fields,
            List<String> illegible,
            boolean dayUnproven) {
        static List<ItemJson> of(HeldVisit visit, LocalDate today) {
            return visit.nationalSearch().stream()
                    .map(search -> new ItemJson(
                            visit.visitId(),
                            visit.claimWindow(today).until(),
                            search.fields(),
                            visit.illegible().stream().map(PrintedItem::label).toList(),
                            visit.isDayUnproven()))
                    .toList();
        }
    }
}

package jp.madoguchi.gateway.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.gateway.application.DeskClock;
import jp.madoguchi.gateway.application.StateDay;
import jp.madoguchi.gateway.domain.DeskDay;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.Roles;
import org.jspecify.annotations.Nullable;

/** 窓口の日付: which day it is at the desk, and the word of a person where the clock cannot tell. */
@Path("/desk/day")
class DayResource {
    private final DeskAccess access;
    private final DeskClock clock;
    private final StateDay stateDay;

    DayResource(DeskAccess access, DeskClock clock, StateDay stateDay) {
        this.access = access;
        this.clock = clock;
        this.stateDay = stateDay;
    }

    @GET
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public DayJson day() {
        access.enter();
        return DayJson.of(clock.today(), clock.isUnproven());
    }

    @PUT
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> state(@NotNull @Valid StatedDay stated) {
        return stateDay.state(stated.day(), access.clerk())
                .map(isTaken -> isTaken ? Response.noContent().build() : Problem.response(DayProblems.NOT_IN_DOUBT));
    }

    /**
     * 窓口の日付.
     *
     * @param today the day to go by
     * @param possible the two it may be, where somebody has to say which; the one that nothing but the machine tells
     * @param words what to tell the desk about its clock; absent when there is nothing to tell
     */
    record DayJson(
            LocalDate today,
            List<LocalDate> possible,
            @Nullable String words) {
        static DayJson of(DeskDay day, boolean isUnproven) {
            return day.match(
                    agreed -> isUnproven
                            ? new DayJson(
                                    agreed, List.of(agreed), "サーバーの時計で日付を確かめられません。今日の日付なら押してください。違うときはパソコンの時計を直してください")
                            : new DayJson(agreed, List.of(), null),
                    corrected -> new DayJson(corrected, List.of(), "この端末の時計がずれています。日付はサーバーの時計によります"),
                    (machine, other) -> new DayJson(other, List.of(machine, other), "この端末の時計が確かめられません。今日の日付を選んでください"));
        }
    }

    /** 申し出る日付. */
    record StatedDay(@NotNull LocalDate day) {}
}

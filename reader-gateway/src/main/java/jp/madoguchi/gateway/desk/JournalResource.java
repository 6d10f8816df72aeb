package jp.madoguchi.gateway.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import jp.madoguchi.gateway.application.Journal;
import jp.madoguchi.gateway.application.Visits;
import jp.madoguchi.gateway.domain.Balance;
import jp.madoguchi.gateway.domain.JournalEntry;
import jp.madoguchi.rules.CopaymentRatio;
import jp.madoguchi.rules.WindowCharge;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.Refusal;
import jp.madoguchi.web.Roles;

/** 控えと勘定. Person-free. */
@Path("/desk")
class JournalResource {
    private static final int SHOWN = 200;

    private final DeskAccess access;
    private final Journal journal;
    private final Visits visits;

    JournalResource(DeskAccess access, Journal journal, Visits visits) {
        this.access = access;
        this.journal = journal;
        this.visits = visits;
    }

    @GET
    @Path("/journal")
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<JournalJson> journal() {
        access.enter();
        return visits.entries(SHOWN)
                .map(entries -> new JournalJson(
                        journal.isIntact(),
                        journal.backlog().unsent(),
                        journal.backlog().parked(),
                        entries));
    }

    @GET
    @Path("/balance")
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<BalanceJson> balance() {
        access.enter();
        return visits.balance().map(BalanceJson::of);
    }

    /** 窓口負担額の目安: yen for these points at this ratio. */
    @GET
    @Path("/amount")
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<AmountJson> amount(
            @QueryParam("points") @Min(0) @Max(10_000_000) int points,
            @QueryParam("percent") @Min(0) @Max(100) int percent) {
        access.enter();
        CopaymentRatio ratio = CopaymentRatio.ofPercent(percent).orElseThrow(() -> new Refusal(ProblemCode.CONSTRAINT));
        return Uni.createFrom().item(new AmountJson(points, ratio.percent(), WindowCharge.yen(points, ratio)));
    }

    /** 控えの一覧: the newest entries, every parked one first. */
    record JournalJson(boolean intact, long unsent, long parked, List<JournalEntry> entries) {}

    /** 勘定: visits at the top, declarations below. */
    record BalanceJson(long taken, long forwarded, long parked, long unsent, Balance.Tally declarations) {
        static BalanceJson of(Balance balance) {
            Balance.Tally visits = balance.visits();
            return new BalanceJson(
                    visits.taken(), visits.forwarded(), visits.parked(), visits.unsent(), balance.declarations());
        }
    }

    /** 窓口負担額. */
    record AmountJson(int points, int percent, long yen) {}
}

package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import jp.madoguchi.contracts.event.Copay;
import jp.madoguchi.contracts.event.CopayClause;
import jp.madoguchi.contracts.event.DeskAction;
import jp.madoguchi.gateway.domain.Clerk;
import jp.madoguchi.gateway.domain.NewVisit;
import jp.madoguchi.rules.CopaymentRatio;

/** 受付を控える: saves the facts of a visit once, and in the same commit that somebody looked twice or decided otherwise. */
@ApplicationScoped
public class KeepVisit {
    private final Journal journal;
    private final DeskActions actions;

    KeepVisit(Journal journal, DeskActions actions) {
        this.journal = journal;
        this.actions = actions;
    }

    /** Whoever is named in it is named in the visit itself; this says who recorded it, and when. */
    Uni<TakeOutcome> keep(NewVisit visit, Clerk clerk) {
        return journal.append(withDeed(visit, clerk))
                .map(appended -> appended.match(
                        saved -> new TakeOutcome.Taken(saved, false),
                        before -> new TakeOutcome.Taken(before, true),
                        TakeOutcome.Conflict::new));
    }

    private NewVisit withDeed(NewVisit visit, Clerk clerk) {
        return deed(visit.visit().copay())
                .map(deed -> visit.with(actions.of(clerk, deed, visit.visit().visitId(), null)))
                .orElse(visit);
    }

    /** Whoever pays everything was looked at twice, whatever asked for it. */
    private static Optional<DeskAction> deed(Copay copay) {
        if (copay.percent() == CopaymentRatio.FULL.percent()) {
            return Optional.of(DeskAction.SECOND_LOOK_TAKEN);
        }
        return copay.clause() == CopayClause.NOTICE_2_3_KNOWN
                ? Optional.of(DeskAction.DISCRETION_USED)
                : Optional.empty();
    }
}

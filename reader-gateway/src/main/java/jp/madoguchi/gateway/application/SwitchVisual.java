package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jp.madoguchi.contracts.event.DeskAction;
import jp.madoguchi.gateway.domain.CardKind;
import jp.madoguchi.gateway.domain.Clerk;
import jp.madoguchi.gateway.domain.Presence;
import jp.madoguchi.gateway.domain.VisualCheck;
import jp.madoguchi.gateway.domain.VisualOutcome;
import jp.madoguchi.gateway.domain.VisualReason;
import jp.madoguchi.web.Ids;

/** 目視確認モードにする. */
@ApplicationScoped
public class SwitchVisual {
    private final VisualChecks checks;
    private final CurrentVisual currentVisual;
    private final DeskActions actions;
    private final Ids ids;
    private final VisualTimer timer;

    SwitchVisual(VisualChecks checks, CurrentVisual currentVisual, DeskActions actions, Ids ids, VisualTimer timer) {
        this.checks = checks;
        this.currentVisual = currentVisual;
        this.actions = actions;
        this.ids = ids;
        this.timer = timer;
    }

    /** Switches it on for one patient, for this reason. */
    public Uni<VisualOutcome> on(Clerk clerk, VisualReason reason, Presence presence, CardKind card) {
        VisualCheck fresh = VisualCheck.fresh(ids.next(), reason, clerk, timer.now());
        return currentVisual
                .now()
                .chain(() -> checks.step(
                        now -> VisualCheck.switchOn(now, fresh, presence, card),
                        check -> actions.of(clerk, DeskAction.VISUAL_SWITCHED_ON, null, reason)))
                .invoke(outcome -> outcome.match(this::begin, refused -> false));
    }

    private boolean begin(VisualCheck fresh) {
        timer.begin(fresh);
        return true;
    }
}

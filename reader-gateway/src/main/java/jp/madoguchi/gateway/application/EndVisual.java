package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import jp.madoguchi.contracts.event.DeskAction;
import jp.madoguchi.gateway.domain.Clerk;
import jp.madoguchi.gateway.domain.VisualEnding;
import jp.madoguchi.gateway.domain.VisualFault;
import jp.madoguchi.gateway.domain.VisualOutcome;

/** 目視確認モードを終える. */
@ApplicationScoped
public class EndVisual {
    private final VisualChecks checks;
    private final CurrentVisual currentVisual;
    private final DeskActions actions;
    private final Clock clock;

    EndVisual(VisualChecks checks, CurrentVisual currentVisual, DeskActions actions, Clock clock) {
        this.checks = checks;
        this.currentVisual = currentVisual;
        this.actions = actions;
        this.clock = clock;
    }

    /** Back to the ordinary mode, by this person. */
    public Uni<VisualOutcome> end(Clerk clerk, VisualEnding how) {
        return currentVisual
                .now()
                .chain(() -> checks.step(
                        now -> now.<VisualOutcome>map(
                                        check -> new VisualOutcome.Done(check.ended(how, clock.instant())))
                                .orElseGet(() -> new VisualOutcome.Refused(VisualFault.NOT_ON)),
                        check -> actions.of(clerk, DeskAction.VISUAL_ENDED, null, how)));
    }
}

package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import jp.madoguchi.contracts.event.DeskAction;
import jp.madoguchi.gateway.domain.Clerk;
import jp.madoguchi.gateway.domain.VisualFault;
import jp.madoguchi.gateway.domain.VisualOutcome;

/** 「目視で本人確認完了」: said before the card is placed, or never. */
@ApplicationScoped
public class ConfirmLooked {
    private final VisualChecks checks;
    private final CurrentVisual currentVisual;
    private final DeskActions actions;
    private final Clock clock;

    ConfirmLooked(VisualChecks checks, CurrentVisual currentVisual, DeskActions actions, Clock clock) {
        this.checks = checks;
        this.currentVisual = currentVisual;
        this.actions = actions;
        this.clock = clock;
    }

    /** This person has looked. */
    public Uni<VisualOutcome> confirm(Clerk clerk) {
        return currentVisual
                .now()
                .chain(() -> checks.step(
                        now -> now.map(check -> check.looked(clerk, clock.instant()))
                                .orElseGet(() -> new VisualOutcome.Refused(VisualFault.NOT_ON)),
                        check -> actions.of(clerk, DeskAction.VISUAL_LOOKED, null, check.reason())));
    }
}

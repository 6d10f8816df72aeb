package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.contracts.event.DeskAction;
import jp.madoguchi.gateway.domain.VisualCheck;
import jp.madoguchi.gateway.domain.VisualEnding;
import jp.madoguchi.gateway.domain.VisualFault;
import jp.madoguchi.gateway.domain.VisualOutcome;

/** 今の目視確認: the one that is on; one whose time is up is ended first, and that is a fact too. */
@ApplicationScoped
public class CurrentVisual {
    private final VisualChecks checks;
    private final DeskActions actions;
    private final VisualTimer timer;

    CurrentVisual(VisualChecks checks, DeskActions actions, VisualTimer timer) {
        this.checks = checks;
        this.actions = actions;
        this.timer = timer;
    }

    /** The one that is on at this moment. */
    public Uni<Optional<VisualCheck>> now() {
        return checks.current()
                .chain(current -> current.filter(timer::isOver)
                        .map(over -> expire(timer.now()).replaceWith(Optional.<VisualCheck>empty()))
                        .orElseGet(() -> Uni.createFrom().item(current)));
    }

    /** When it is over by itself, for people to read. */
    public Instant endsAt(VisualCheck check) {
        return timer.endsAt(check);
    }

    private Uni<VisualOutcome> expire(Instant now) {
        return checks.step(
                current -> current.filter(timer::isOver)
                        .<VisualOutcome>map(check -> new VisualOutcome.Done(check.ended(VisualEnding.TIME_OVER, now)))
                        .orElseGet(() -> new VisualOutcome.Refused(VisualFault.NOT_ON)),
                check -> actions.of(check.switchedOnBy(), DeskAction.VISUAL_ENDED, null, VisualEnding.TIME_OVER));
    }
}

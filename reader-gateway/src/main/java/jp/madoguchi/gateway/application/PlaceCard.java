package jp.madoguchi.gateway.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.contracts.event.DeskAction;
import jp.madoguchi.gateway.domain.VisualCheck;
import jp.madoguchi.gateway.domain.VisualEnding;
import org.jspecify.annotations.Nullable;

/** 目視確認モードでカードを置いた: ends the mode after the one patient somebody has looked at, or because its time is up. */
@ApplicationScoped
public class PlaceCard {
    private final DeskActions actions;
    private final VisualTimer timer;

    PlaceCard(DeskActions actions, VisualTimer timer) {
        this.actions = actions;
        this.timer = timer;
    }

    /** The step this check takes with this visit's card. */
    VisualStep placed(VisualCheck check, UUID visitId) {
        Instant now = timer.now();
        if (timer.isOver(check)) {
            return ended(check.ended(VisualEnding.TIME_OVER, now), null, VisualEnding.TIME_OVER);
        }
        VisualCheck after = check.placed(visitId, now);
        return after.proves(visitId) ? ended(after, visitId, VisualEnding.ONE_PATIENT) : new VisualStep(after, null);
    }

    private VisualStep ended(VisualCheck check, @Nullable UUID visitId, VisualEnding how) {
        return new VisualStep(check, actions.of(check.switchedOnBy(), DeskAction.VISUAL_ENDED, visitId, how));
    }
}

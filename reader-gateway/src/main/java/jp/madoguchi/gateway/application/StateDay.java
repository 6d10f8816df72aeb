package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import jp.madoguchi.gateway.domain.Clerk;

/** 日付を申し出る: while the clock is in doubt a person says which of the two days it is, for every patient from then on. */
@ApplicationScoped
public class StateDay {
    private final DeskClock clock;
    private final DeskActions actions;

    StateDay(DeskClock clock, DeskActions actions) {
        this.clock = clock;
        this.actions = actions;
    }

    /** False when no day is in doubt, or it is neither of the two. */
    public Uni<Boolean> state(LocalDate day, Clerk clerk) {
        // Who said so is on the disk before anybody goes by it: what could not be written down is asked again.
        return clock.saying(day)
                .map(said -> actions.write(clerk, said)
                        .invoke(() -> clock.state(day))
                        .replaceWith(true))
                .orElseGet(() -> Uni.createFrom().item(false));
    }
}

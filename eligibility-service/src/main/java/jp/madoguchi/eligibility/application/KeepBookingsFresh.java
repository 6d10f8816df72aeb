package jp.madoguchi.eligibility.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import jp.madoguchi.eligibility.EligibilityConfig;
import jp.madoguchi.eligibility.domain.RerunRule;

/** 予約の回答を新しく保つ: what is old or overtaken is asked again, what is long over is forgotten. */
@ApplicationScoped
public class KeepBookingsFresh {
    private final BookingQueue queue;
    private final EligibilityConfig config;
    private final Clock clock;

    KeepBookingsFresh(BookingQueue queue, EligibilityConfig config, Clock clock) {
        this.queue = queue;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Goes over the bookings whose turn it is.
     *
     * @return whether there may be more
     */
    @WithTransaction
    public Uni<Boolean> sweep() {
        LocalDate today = LocalDate.now(clock);
        return queue.forget(today, config.preCheck().kept())
                .chain(() -> queue.lookOver(
                        new RerunRule(config.preCheck().maxAge()),
                        clock.instant(),
                        today,
                        config.preCheck().sweep()))
                .map(looked -> looked == BookingQueue.MOST_AT_ONCE);
    }
}

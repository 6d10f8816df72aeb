package jp.madoguchi.testing.architecture.tidy.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.testing.architecture.tidy.domain.Amount;

/** One use case. */
@ApplicationScoped
public class CountAmount {
    private final Clock clock;

    CountAmount(Clock clock) {
        this.clock = clock;
    }

    /** Counts. */
    public Uni<Amount> count(int yen) {
        return Uni.createFrom().item(new Amount(yen, LocalDate.now(clock), List.of(new int[] {yen})));
    }
}

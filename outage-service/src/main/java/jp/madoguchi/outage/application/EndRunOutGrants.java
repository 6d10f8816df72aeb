package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.outage.domain.Grant;
import jp.madoguchi.runtime.InTurn;

/** 利用終了日を過ぎた利用を終える, so that whoever was told of the beginning is told of the end. */
@ApplicationScoped
public class EndRunOutGrants {
    private static final String BY_ITSELF = "outage-service";

    private final Grants grants;
    private final GrantBook book;
    private final Clock clock;

    EndRunOutGrants(Grants grants, GrantBook book, Clock clock) {
        this.grants = grants;
        this.book = book;
        this.clock = clock;
    }

    /** Ends all whose last day was before today. */
    @WithTransaction
    public Uni<Integer> end() {
        return grants.runOut(LocalDate.now(clock))
                .call(runOut -> InTurn.each(runOut, this::end))
                .map(List::size);
    }

    private Uni<?> end(Grant grant) {
        return book.step(BY_ITSELF, grant.id(), same -> true, same -> same.ended(clock.instant()));
    }
}

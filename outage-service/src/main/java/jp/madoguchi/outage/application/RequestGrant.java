package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import jp.madoguchi.contracts.event.GrantOrigin;
import jp.madoguchi.outage.domain.Grant;
import jp.madoguchi.web.Ids;
import org.jspecify.annotations.Nullable;

/** 利用希望を出す: through the call centre, or by the 実施機関 itself. */
@ApplicationScoped
public class RequestGrant {
    private final GrantBook book;
    private final Ids ids;
    private final Clock clock;

    RequestGrant(GrantBook book, Ids ids, Clock clock) {
        this.book = book;
        this.ids = ids;
        this.clock = clock;
    }

    /** Writes down the wish. */
    @WithTransaction
    public Uni<Grant> request(Asker asker, GrantOrigin origin, @Nullable String contactPerson, String reason) {
        Grant grant = Grant.requested(ids.next(), asker.institution(), origin, contactPerson, reason, clock.instant());
        return book.open(asker.account(), grant).replaceWith(grant);
    }
}

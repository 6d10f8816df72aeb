package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import jp.madoguchi.contracts.event.GrantOrigin;
import jp.madoguchi.outage.domain.Grant;
import jp.madoguchi.outage.domain.ReportFiling;
import jp.madoguchi.web.Ids;
import org.jspecify.annotations.Nullable;

/** 利用希望を出す: through the call centre, or by the 実施機関 itself. */
@ApplicationScoped
public class RequestGrant {
    private final GrantBook book;
    private final UsageReports reports;
    private final Ids ids;
    private final Clock clock;

    RequestGrant(GrantBook book, UsageReports reports, Ids ids, Clock clock) {
        this.book = book;
        this.reports = reports;
        this.ids = ids;
        this.clock = clock;
    }

    /** Writes down the wish. */
    @WithTransaction
    public Uni<Grant> request(Asker asker, GrantOrigin origin, Wish wish) {
        Grant grant = Grant.requested(
                ids.next(), asker.institution(), origin, wish.contactPerson(), wish.reason(), clock.instant());
        return book.open(asker.account(), grant)
                .chain(() -> wish.institutionName() == null
                        ? Uni.createFrom().voidItem()
                        : reports.keep(grant.id(), new ReportFiling(wish.institutionName(), null, null)))
                .replaceWith(grant);
    }

    /** 別添2 1: what is told to the call centre besides the 医療機関コード. */
    public record Wish(
            @Nullable String institutionName, @Nullable String contactPerson, String reason) {}
}

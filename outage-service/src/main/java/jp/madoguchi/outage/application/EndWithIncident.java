package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.domain.Gateways;
import jp.madoguchi.outage.domain.Outage;

/** 復旧の知らせで終える: the all-clear ends an outage whose gateways say nothing else, heard or not. */
@ApplicationScoped
public class EndWithIncident {
    private final Outages outages;
    private final ReportedIncidents reported;
    private final OutageBook book;

    EndWithIncident(Outages outages, ReportedIncidents reported, OutageBook book) {
        this.outages = outages;
        this.reported = reported;
        this.book = book;
    }

    /** Ends one; false when there is none to end. */
    @WithTransaction
    public Uni<Boolean> next() {
        return outages.withAllClear()
                .chain(found ->
                        found.map(this::end).orElseGet(() -> Uni.createFrom().item(false)));
    }

    /** Between the look and the lock a gateway may have fallen into trouble. */
    private Uni<Boolean> end(InstitutionCode institution) {
        return outages.reserve(institution)
                .chain(() -> outages.open(institution))
                .chain(open -> open.map(outage -> recoveredAt(outage)
                                .chain(at -> at.map(end ->
                                                book.end(outage.ended(end)).replaceWith(true))
                                        .orElseGet(() -> Uni.createFrom().item(false))))
                        .orElseGet(() -> Uni.createFrom().item(false)));
    }

    private Uni<Optional<Instant>> recoveredAt(Outage outage) {
        return outages.reports(outage.institution())
                .map(reports -> new Gateways(reports, Set.of(), Instant.EPOCH, Duration.ZERO).recoveredAt())
                .chain(gateways -> reported.toldOf(outage).map(incident -> outage.recoveredAt(gateways, incident)));
    }
}

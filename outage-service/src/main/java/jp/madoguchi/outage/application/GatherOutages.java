package jp.madoguchi.outage.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.Function;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.domain.HeldVisit;
import jp.madoguchi.outage.domain.Incident;
import jp.madoguchi.outage.domain.Outage;
import jp.madoguchi.outage.domain.OutageHistory;
import jp.madoguchi.web.Ids;

/**
 * 届出を障害にまとめる: what a person tells of one institution opens its outage. What is told of many opens one where a
 * visit could not be asked about: whoever could ask all the time has none.
 */
@ApplicationScoped
class GatherOutages {
    private final Outages outages;
    private final OutageBook book;
    private final ReportedIncidents reported;
    private final Ids ids;

    GatherOutages(Outages outages, OutageBook book, ReportedIncidents reported, Ids ids) {
        this.outages = outages;
        this.book = book;
        this.reported = reported;
        this.ids = ids;
    }

    /** Opens the outage of the institution that is told of alone, or joins the one that lasts. */
    Uni<Void> told(Incident incident) {
        InstitutionCode only = incident.institution();
        return only == null
                ? Uni.createFrom().voidItem()
                : change(only, history -> keep(history, history.toldOf(incident, ids.next())));
    }

    /** Gives a visit that was held in what a person told, and in no outage, its outage. */
    Uni<Void> gather(HeldVisit visit) {
        return outages.covers(visit.institution(), visit.takenAt())
                .chain(covered -> covered
                        ? Uni.createFrom().voidItem()
                        : reported.holding(visit.institution(), visit.takenAt(), visit.cause())
                                .chain(found -> found.map(
                                                incident -> into(incident, visit.institution(), visit.takenAt()))
                                        .orElseGet(() -> Uni.createFrom().voidItem())));
    }

    /** The same of a visit that was taken then in this. */
    Uni<Void> into(Incident incident, InstitutionCode institution, Instant takenAt) {
        return change(
                institution,
                history -> history.holding(takenAt, incident, ids.next())
                        .map(outage -> keep(history, outage))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> change(InstitutionCode institution, Function<OutageHistory, Uni<Void>> change) {
        return outages.reserve(institution)
                .chain(() -> outages.of(institution))
                .chain(all -> change.apply(new OutageHistory(institution, all)));
    }

    private Uni<Void> keep(OutageHistory history, Outage outage) {
        boolean isThere =
                history.outages().stream().anyMatch(known -> known.id().equals(outage.id()));
        return isThere ? outages.replace(outage) : book.begin(outage);
    }
}

package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.outage.OutageConfig;
import jp.madoguchi.outage.domain.Incident;
import jp.madoguchi.outage.domain.Inference;
import jp.madoguchi.outage.domain.Networks;
import jp.madoguchi.outage.domain.Sign;
import jp.madoguchi.runtime.InTurn;
import jp.madoguchi.web.Ids;

/**
 * 兆候を追う: counts the troubles of the incidents that last, ends those that are over, and opens one where the troubles
 * of others have something in common.
 */
@ApplicationScoped
public class FollowSigns {
    private final Incidents incidents;
    private final Clinics clinics;
    private final IncidentBook book;
    private final Ids ids;
    private final OutageConfig config;

    FollowSigns(Incidents incidents, Clinics clinics, IncidentBook book, Ids ids, OutageConfig config) {
        this.incidents = incidents;
        this.clinics = clinics;
        this.book = book;
        this.ids = ids;
        this.config = config;
    }

    /** Looks at the last sign of every gateway that was heard of within the window. */
    @WithTransaction
    public Uni<Void> follow(List<Sign> signs, Instant now) {
        return incidents
                .reserve()
                .chain(clinics::all)
                .map(registered ->
                        Networks.of(signs, registered, now, config.inference().silentAfter()))
                .chain(networks -> incidents.open().chain(open -> follow(networks, open, now)));
    }

    private Uni<Void> follow(Networks networks, List<Incident> open, Instant now) {
        List<Counted> counted = open.stream()
                .map(incident -> new Counted(incident, incident.counted(networks.count(incident.extent()), now)))
                .toList();
        Networks unexplained = networks;
        for (Counted one : counted) {
            unexplained =
                    one.after().isCounted() ? unexplained.without(one.after().extent()) : unexplained;
        }
        List<Inference> inferred = unexplained.infer(now);
        return InTurn.each(counted, one -> book.change(one.before(), one.after()))
                .chain(() -> InTurn.each(inferred, inference -> conclude(inference, open, now)))
                .replaceWithVoid();
    }

    /** What a person has told of the same extent is joined, not doubled. */
    private Uni<Void> conclude(Inference inference, List<Incident> open, Instant now) {
        Optional<Incident> told = open.stream()
                .filter(incident -> incident.extent().equals(inference.extent()))
                .findFirst();
        return told.map(incident -> book.change(incident, incident.joinedBy(inference, now)))
                .orElseGet(() -> book.open(Incident.inferred(ids.next(), inference, now)));
    }

    /** 数え直した一件: an incident as it stood and as this look counts it. */
    private record Counted(Incident before, Incident after) {}
}

package jp.madoguchi.outage.application;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.domain.CauseSince;
import jp.madoguchi.outage.domain.GatewayReport;
import jp.madoguchi.outage.domain.Outage;

/** 障害と、それを知らせる端末の状態. */
public interface Outages {
    /**
     * Keeps a gateway's report; false when one as new is known. Two reports of one institution are kept one after the
     * other.
     */
    Uni<Boolean> heard(GatewayReport report);

    /** The last report of each gateway of an institution. */
    Uni<List<GatewayReport>> reports(InstitutionCode institution);

    /** The gateways of an institution that were heard within this time, by the clock of this service. */
    Uni<Set<UUID>> heardWithin(InstitutionCode institution, Duration time);

    /** The last report of this gateway. */
    Uni<Optional<GatewayReport>> report(UUID gatewayId);

    /** Until the transaction ends, nobody else opens or changes an outage of this institution. */
    Uni<Void> reserve(InstitutionCode institution);

    /** Whether a visit taken then is an outage's. */
    Uni<Boolean> covers(InstitutionCode institution, Instant takenAt);

    /** An institution whose outage lasts although the all-clear was given and none of its gateways says otherwise. */
    Uni<Optional<InstitutionCode>> withAllClear();

    /** The one of this id. */
    Uni<Optional<Outage>> find(UUID id);

    /** The one that lasts. */
    Uni<Optional<Outage>> open(InstitutionCode institution);

    /** Keeps a new one. */
    Uni<Void> add(Outage outage);

    /** Keeps the new state of one that is there. */
    Uni<Void> replace(Outage outage);

    /** Keeps the new state of one that something else keeps from asking since then. */
    Uni<Void> turned(Outage outage, Instant since);

    /** What kept it from asking, one after the other. */
    Uni<List<CauseSince>> causes(UUID id);

    /** All of an institution, newest first. */
    Uni<List<Outage>> of(InstitutionCode institution);
}

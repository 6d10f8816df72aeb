package jp.madoguchi.outage.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.domain.Incident;

/** 届出にまとめる障害. */
public interface Gatherings {
    /**
     * What a person told a while ago whose earlier visits were not looked for yet; locked until the transaction ends.
     */
    Uni<Optional<UUID>> due();

    /** In how many institutions at most, the first visit that waits, was taken in this and is no outage's. */
    Uni<List<Ungathered>> ungathered(Incident incident, int most);

    /** All of its earlier visits are gathered: the outages that last in its extent belong to it, too. */
    Uni<Void> gathered(Incident incident);

    /** How much was gathered, of one institution or of all. */
    Uni<Gathered> of(UUID incidentId, Optional<InstitutionCode> only);

    /** まだ障害のない受診. */
    record Ungathered(InstitutionCode institution, Instant takenAt) {}

    /**
     * まとめた障害: one an institution, as a rule.
     *
     * @param lasting those of them that last
     * @param heldVisits how many visits of theirs still wait
     */
    record Gathered(long outages, long lasting, long heldVisits) {}
}

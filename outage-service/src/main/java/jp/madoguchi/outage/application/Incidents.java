package jp.madoguchi.outage.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.outage.domain.Extent;
import jp.madoguchi.outage.domain.Incident;

/** 障害事案の控え. */
public interface Incidents {
    /** Until the transaction ends, nobody else opens or changes one. */
    Uni<Void> reserve();

    /** Those that last. */
    Uni<List<Incident>> open();

    /** The one that lasts in this extent. */
    Uni<Optional<Incident>> open(Extent extent);

    /** The one of this id. */
    Uni<Optional<Incident>> find(UUID id);

    /** Those a person told that lasted at this time or later, and began by that one. */
    Uni<List<Incident>> reported(Instant lastedAt, Instant begunBy);

    /** Those that lasted at this time or later, and began by that one. */
    Uni<List<Incident>> between(Instant lastedAt, Instant begunBy);

    /** Those that last, then those that ended, newest first; no more than so many. */
    Uni<List<Incident>> latest(int most);

    /** Keeps a new one. */
    Uni<Void> add(Incident incident);

    /** Keeps the new state of one that is there. */
    Uni<Void> replace(Incident incident);
}

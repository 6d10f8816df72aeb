package jp.madoguchi.outage.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;

/**
 * 同じ人の登録: which record stands for the person of another. What was said last of a record counts, however it comes; of
 * two facts of one moment the one with the higher id, which are given in order of time. A record nobody has told of may
 * be named.
 */
public interface Joins {
    /** Keeps that the leader stands for the person of this record from then on, unless something newer is kept. */
    Uni<Void> joined(UUID personId, UUID leaderId, Instant saidAt, UUID eventId);

    /** Keeps that this record stands for a person of its own from then on, unless something newer is kept. */
    Uni<Void> parted(UUID personId, Instant saidAt, UUID eventId);
}

package jp.madoguchi.outage.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.madoguchi.outage.application.Joins;
import jp.madoguchi.runtime.InTurn;
import org.hibernate.reactive.mutiny.Mutiny;

/** 同じ人の登録 in PostgreSQL: in a table of its own, so that it stays when the index is made anew. */
@ApplicationScoped
class PostgresJoins implements Joins {
    private static final String PUT = """
            insert into same_person (person_id, leader_id, said_at, event_id) values (:record, :leader, :at, :event)
            on conflict (person_id) do update
            set leader_id = excluded.leader_id, said_at = excluded.said_at, event_id = excluded.event_id
            where (same_person.said_at, same_person.event_id) < (excluded.said_at, excluded.event_id)
            """;
    /** The leader is one of the records of the person, too; nobody has said so, so whatever is said of it is newer. */
    private static final String LEAD = """
            insert into same_person (person_id, leader_id, said_at, event_id)
            values (:leader, :leader, '-infinity', '00000000-0000-0000-0000-000000000000') on conflict do nothing
            """;
    /** 照会番号 is the person's: it goes along as it does at its owner's, who leaves it there when the records part. */
    private static final List<String> NUMBERS = Stream.of("reference_number", "reference_number_refusal")
            .map("""
                    update %1$s n set person_id = :leader
                    where n.person_id = :record and not exists (
                        select from %1$s own where own.institution = n.institution and own.person_id = :leader)
                    """::formatted)
            .toList();

    @Override
    public Uni<Void> joined(UUID personId, UUID leaderId, Instant saidAt, UUID eventId) {
        return Panache.getSession()
                .chain(session -> put(session, personId, leaderId, saidAt, eventId)
                        .chain(written ->
                                written == 0 ? Uni.createFrom().voidItem() : follow(session, personId, leaderId)));
    }

    @Override
    public Uni<Void> parted(UUID personId, Instant saidAt, UUID eventId) {
        return Panache.getSession()
                .chain(session -> put(session, personId, personId, saidAt, eventId))
                .replaceWithVoid();
    }

    private static Uni<Integer> put(Mutiny.Session session, UUID record, UUID leader, Instant saidAt, UUID eventId) {
        return session.createNativeQuery(PUT)
                .setParameter("record", record)
                .setParameter("leader", leader)
                .setParameter("at", saidAt)
                .setParameter("event", eventId)
                .executeUpdate();
    }

    private static Uni<Void> follow(Mutiny.Session session, UUID record, UUID leader) {
        return session.createNativeQuery(LEAD)
                .setParameter("leader", leader)
                .executeUpdate()
                .chain(() -> InTurn.each(
                        NUMBERS,
                        move -> session.createNativeQuery(move)
                                .setParameter("record", record)
                                .setParameter("leader", leader)
                                .executeUpdate()))
                .replaceWithVoid();
    }
}

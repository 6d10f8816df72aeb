package jp.madoguchi.outage.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.contracts.id.InsurerNumber;
import jp.madoguchi.outage.application.InsurerNames;

/** 保険者の名称 in PostgreSQL: read with each row of the index, by {@link EnrolleeRows#COLUMNS}. */
@ApplicationScoped
class PostgresInsurerNames implements InsurerNames {
    private static final String PUT = """
        insert into insurer_name (number, name, said_at, event_id) values (:number, :name, :at, :event)
        on conflict (number) do update
        set name = excluded.name, said_at = excluded.said_at, event_id = excluded.event_id
        where (insurer_name.said_at, insurer_name.event_id) < (excluded.said_at, excluded.event_id)
        """;

    @Override
    public Uni<Void> renamed(InsurerNumber insurer, String name, Instant saidAt, UUID eventId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PUT)
                        .setParameter("number", insurer.wire())
                        .setParameter("name", name)
                        .setParameter("at", saidAt)
                        .setParameter("event", eventId)
                        .executeUpdate())
                .replaceWithVoid();
    }
}

package jp.madoguchi.eligibility.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.eligibility.application.Cards;
import jp.madoguchi.eligibility.domain.Candidates;
import jp.madoguchi.eligibility.domain.Card;
import jp.madoguchi.eligibility.domain.CardRecord;
import jp.madoguchi.eligibility.domain.CertificateSerial;
import jp.madoguchi.rules.CardMedium;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class PostgresCards implements Cards {
    /** One statement a check, as by numbers. */
    private static final String SHOWN = "select k.kind, k.expires_on, k.pinless, " + PostgresPersons.HISTORY
            + """
            from card k
            join person p on p.id in (%s)
            join coverage c on c.person_id = p.id
            join insurer i on i.number = c.insurer_number
            where k.digest = $1
            order by c.person_id, c.position
            """.formatted(PostgresPersons.everyRecordOf("""
                select coalesce(holder.same_as, holder.id) from card_holder h join person holder on holder.id = h.person_id
                where h.digest = $1\
                """));

    private static final String PERSON = "select id from person where record_id = :record and feeder = :feeder";
    private static final String HOLDERS = "select count(*) from card_holder where digest = :digest";
    private static final String PUT_CARD = """
        insert into card (digest, kind, expires_on, pinless, registered_at)
        values (:digest, :kind, :expiresOn, :pinless, :now)
        on conflict (digest) do update set kind = excluded.kind, expires_on = excluded.expires_on,
            pinless = excluded.pinless
        """;

    private static final String PUT_HOLDER = """
        insert into card_holder (digest, person_id, linked_at) values (:digest, :person, :now)
        on conflict do nothing
        """;

    private final Pool pool;
    private final CardDigests digests;
    private final Clock clock;

    PostgresCards(Pool pool, CardDigests digests, Clock clock) {
        this.pool = pool;
        this.digests = digests;
        this.clock = clock;
    }

    @Override
    public Uni<Candidates> shown(CertificateSerial serial) {
        return pool.preparedQuery(SHOWN)
                .execute(Tuple.of(digests.of(serial)))
                .map(rows -> new Candidates(
                        rows.stream().findFirst().map(PostgresCards::card).orElse(null),
                        PostgresPersons.histories(rows.stream())));
    }

    private static Card card(Row row) {
        return new Card(
                CardMedium.valueOf(row.getString("kind")), row.getLocalDate("expires_on"), row.getBoolean("pinless"));
    }

    @Override
    public Uni<Optional<Link>> link(CardRecord record) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PERSON, UUID.class)
                        .setParameter("record", record.recordId())
                        .setParameter("feeder", record.feeder().wire())
                        .getSingleResultOrNull()
                        .chain(person -> person == null
                                ? Uni.createFrom().item(Optional.<Link>empty())
                                : link(session, record, person).map(Optional::of)));
    }

    private Uni<Link> link(Mutiny.Session session, CardRecord record, UUID person) {
        String digest = digests.of(record.serial());
        return putCard(session, digest, record)
                .chain(() -> putHolder(session, digest, person))
                .chain(added -> session.createNativeQuery(HOLDERS, Long.class)
                        .setParameter("digest", digest)
                        .getSingleResult()
                        .map(holders -> new Link(person, added == 1, holders)));
    }

    private Uni<Integer> putCard(Mutiny.Session session, String digest, CardRecord record) {
        return session.createNativeQuery(PUT_CARD)
                .setParameter("digest", digest)
                .setParameter("kind", record.card().kind().name())
                .setParameter("expiresOn", record.card().expiresOn())
                .setParameter("pinless", record.card().pinless())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private Uni<Integer> putHolder(Mutiny.Session session, String digest, UUID person) {
        return session.createNativeQuery(PUT_HOLDER)
                .setParameter("digest", digest)
                .setParameter("person", person)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}

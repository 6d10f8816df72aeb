package jp.madoguchi.eligibility.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.eligibility.application.Cards;
import jp.madoguchi.eligibility.domain.Candidates;
import jp.madoguchi.eligibility.domain.CardRecord;
import jp.madoguchi.eligibility.domain.CertificateSerial;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class PostgresCards implements Cards {
    /** One statement a check, as by numbers. */
    private static final String SHOWN = """
            select k, c from CoverageRow c join fetch c.person p join fetch c.insurer
            join CardHolderRow h on h.personId = p.id
            join CardRow k on k.digest = h.digest
            where k.digest = :digest
            """;

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

    private final CardDigests digests;
    private final Clock clock;

    PostgresCards(CardDigests digests, Clock clock) {
        this.digests = digests;
        this.clock = clock;
    }

    @Override
    public Uni<Candidates> shown(CertificateSerial serial) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(SHOWN, Object[].class)
                        .setParameter("digest", digests.of(serial))
                        .getResultList())
                .map(PostgresCards::candidates);
    }

    private static Candidates candidates(List<Object[]> rows) {
        if (rows.isEmpty()) {
            return new Candidates(null, List.of());
        }
        List<CoverageRow> coverages =
                rows.stream().map(row -> (CoverageRow) row[1]).toList();
        return new Candidates(((CardRow) rows.get(0)[0]).card(), PostgresPersons.histories(coverages));
    }

    @Override
    public Uni<Optional<Link>> link(CardRecord record) {
        return PersonRow.<PersonRow>find("recordId", record.recordId())
                .firstResult()
                .chain(person -> person == null
                        ? Uni.createFrom().item(Optional.<Link>empty())
                        : link(record, person.id).map(Optional::of));
    }

    private Uni<Link> link(CardRecord record, UUID person) {
        String digest = digests.of(record.serial());
        return Panache.getSession()
                .chain(session -> putCard(session, digest, record)
                        .chain(() -> putHolder(session, digest, person))
                        .chain(added -> CardHolderRow.count("digest", digest)
                                .map(holders -> new Link(person, added == 1, holders))));
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

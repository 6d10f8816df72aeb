package jp.madoguchi.eligibility.persistence;

import static java.util.stream.Collectors.joining;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.eligibility.application.Mislinks;
import jp.madoguchi.eligibility.domain.Mislink;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class PostgresMislinks implements Mislinks {
    private static final String LOCK = "select id from person where id in (:one, :other) order by id for update";
    private static final String IS_OPEN = """
            select count(*) from mislink
            where person_id = :one and other_person_id = :other and separated_on is null
            """;
    private static final String OPEN = """
            insert into mislink (id, person_id, other_person_id, found_on, evidence, reported_by, by_card)
            values (:id, :one, :other, :foundOn, :evidence, :account, :byCard)
            """;
    private static final String FIND =
            "select id, person_id, other_person_id, found_on, evidence, by_card from mislink where id = :id for update";
    /** A card and a mis-link may each name another record of the same person. */
    private static final String BOTH_ON_A_CARD = """
            select 1 from person one
            join person a on coalesce(one.same_as, one.id) in (a.id, a.same_as)
            join card_holder held on held.person_id = a.id
            join card_holder also on also.digest = held.digest
            join person b on b.id = also.person_id
            join person other on coalesce(other.same_as, other.id) = coalesce(b.same_as, b.id)
            where one.id = %s and other.id = %s
            """;

    private static final String SHARES_CARD = "select exists (" + BOTH_ON_A_CARD.formatted(":one", ":other") + ")";
    private static final String SETTLED = """
            select m.id, m.person_id, m.other_person_id, m.found_on, m.evidence, m.by_card
            from mislink m
            where m.by_card and m.separated_on is null
              and (select coalesce(p.same_as, p.id) from person p where p.id = m.person_id)
                  = any(cast(cast(:people as text) as uuid[]))
              and (select coalesce(p.same_as, p.id) from person p where p.id = m.other_person_id)
                  = any(cast(cast(:people as text) as uuid[]))
              and not exists (%s)
            order by m.id for update of m
            """.formatted(BOTH_ON_A_CARD.formatted("m.person_id", "m.other_person_id"));
    private static final String SEPARATE = """
            update mislink set separated_on = :day, separated_by = :account
            where id = :id and separated_on is null
            """;
    private static final String COUNT =
            "update person set open_mislinks = open_mislinks + :more where id in (:one, :other)";

    private final PostgresAnswerablePeople answerable;

    PostgresMislinks(PostgresAnswerablePeople answerable) {
        this.answerable = answerable;
    }

    @Override
    public Uni<Set<UUID>> reserve(Mislink mislink) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOCK, UUID.class)
                        .setParameter("one", first(mislink))
                        .setParameter("other", second(mislink))
                        .getResultList())
                .map(Set::copyOf);
    }

    @Override
    public Uni<Boolean> isOpen(Mislink mislink) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(IS_OPEN, Long.class)
                        .setParameter("one", first(mislink))
                        .setParameter("other", second(mislink))
                        .getSingleResult())
                .map(open -> open > 0);
    }

    @Override
    public Uni<Void> open(String account, Mislink mislink) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OPEN)
                        .setParameter("id", mislink.id())
                        .setParameter("one", first(mislink))
                        .setParameter("other", second(mislink))
                        .setParameter("foundOn", mislink.foundOn())
                        .setParameter("evidence", mislink.evidence())
                        .setParameter("account", account)
                        .setParameter("byCard", mislink.byCard())
                        .executeUpdate()
                        .chain(() -> count(session, mislink, 1)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<Mislink>> find(UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FIND, Object[].class)
                        .setParameter("id", id)
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row).map(PostgresMislinks::mislink));
    }

    private static Mislink mislink(Object[] row) {
        return new Mislink(
                (UUID) row[0],
                (UUID) row[1],
                (UUID) row[2],
                (LocalDate) row[3],
                (String) row[4],
                Boolean.TRUE.equals(row[5]));
    }

    @Override
    public Uni<Boolean> sharesCard(Mislink mislink) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SHARES_CARD, Boolean.class)
                        .setParameter("one", first(mislink))
                        .setParameter("other", second(mislink))
                        .getSingleResult());
    }

    @Override
    public Uni<List<Mislink>> settled(Set<UUID> people) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SETTLED, Object[].class)
                        .setParameter(
                                "people", people.stream().map(UUID::toString).collect(joining(",", "{", "}")))
                        .getResultList())
                .map(rows -> rows.stream().map(PostgresMislinks::mislink).toList());
    }

    @Override
    public Uni<Boolean> separate(String account, Mislink mislink, LocalDate separatedOn) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SEPARATE)
                        .setParameter("day", separatedOn)
                        .setParameter("account", account)
                        .setParameter("id", mislink.id())
                        .executeUpdate()
                        .chain(separated -> separated == 0
                                ? Uni.createFrom().item(false)
                                : count(session, mislink, -1)
                                        .chain(() -> answerable.note(first(mislink)))
                                        .chain(() -> answerable.note(second(mislink)))
                                        .replaceWith(true)));
    }

    private static Uni<Integer> count(Mutiny.Session session, Mislink mislink, int more) {
        return session.createNativeQuery(COUNT)
                .setParameter("more", more)
                .setParameter("one", first(mislink))
                .setParameter("other", second(mislink))
                .executeUpdate();
    }

    private static UUID first(Mislink mislink) {
        return mislink.persons().get(0);
    }

    private static UUID second(Mislink mislink) {
        return mislink.persons().get(1);
    }
}

package jp.madoguchi.outage.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.outage.application.Enrollees;
import jp.madoguchi.outage.domain.Enrollee;
import jp.madoguchi.outage.domain.Fingerprint;
import jp.madoguchi.outage.domain.LookupCriteria;
import jp.madoguchi.outage.domain.PersonKeys;
import jp.madoguchi.runtime.InTurn;
import org.hibernate.reactive.mutiny.Mutiny;

/** 加入者の索引 in PostgreSQL. */
@ApplicationScoped
class PostgresEnrollees implements Enrollees {
    private static final int SLOTS = 8;
    private static final String PUT = """
        insert into enrollee
            (person_id, version, name_fingerprint, kana_fingerprint, fold_fingerprint, name_key, kana_key, folded_key,
             birth_date, sex, facts, protected_person, said_at)
        values (:id, :version, :nameFingerprint, :kanaFingerprint, :foldFingerprint, :nameKey, :kanaKey, :foldedKey,
                :birthDate, :sex, :facts, :protectedPerson, :saidAt)
        on conflict (person_id) do update set
            version = excluded.version,
            name_fingerprint = excluded.name_fingerprint,
            kana_fingerprint = excluded.kana_fingerprint,
            fold_fingerprint = excluded.fold_fingerprint,
            name_key = excluded.name_key,
            kana_key = excluded.kana_key,
            folded_key = excluded.folded_key,
            birth_date = excluded.birth_date,
            sex = excluded.sex,
            facts = excluded.facts,
            protected_person = excluded.protected_person,
            said_at = excluded.said_at
        where enrollee.version < excluded.version
        """;
    private static final String FORGET_NUMBERS = "delete from enrollee_number where person_id = :id";
    private static final String PUT_NUMBER = """
        insert into enrollee_number (insurer_number, number, symbol, person_id)
        values (:insurer, :number, :symbol, :id) on conflict do nothing
        """;
    private static final String PROGRESS = """
        insert into index_progress (slot, said_at) values (:slot, :saidAt)
        on conflict (slot) do update set said_at = greatest(index_progress.said_at, excluded.said_at)
        """;
    private static final String FOUND =
            "select " + EnrolleeRows.COLUMNS + " from enrollee e " + EnrolleeRows.OF_PERSON + "where ";
    static final String BY_NAME = FOUND
            + "e.name_fingerprint = :fingerprint and e.name_key = :key and e.birth_date = :birthDate and e.sex = :sex"
            + " order by e.person_id";
    static final String BY_KANA = FOUND
            + "e.kana_fingerprint = :fingerprint and e.kana_key = :key and e.birth_date = :birthDate and e.sex = :sex"
            + " order by e.person_id";
    static final String BY_NUMBERS = FOUND
            + "e.person_id in (select n.person_id from enrollee_number n where n.insurer_number = :insurer"
            + " and n.number = :number and n.symbol = :symbol) order by e.person_id";
    static final String BY_ID = FOUND + "e.person_id = :id";
    private static final String MISLINKED = """
        insert into mislinked_enrollee (person_id, mislink_id, separated) values (:person, :mislink, :separated)
        on conflict (person_id, mislink_id) do update
        set separated = mislinked_enrollee.separated or excluded.separated
        """;
    private static final String NEWEST = "select max(said_at) from index_progress";

    private final RowJson json;
    private final EnrolleeRows kept;

    PostgresEnrollees(RowJson json, EnrolleeRows kept) {
        this.json = json;
        this.kept = kept;
    }

    @Override
    public Uni<Void> put(Enrollee enrollee, Instant saidAt) {
        return Panache.getSession()
                .chain(session -> write(session, enrollee, saidAt)
                        .chain(written -> written == 0 ? Uni.createFrom().voidItem() : writeNumbers(session, enrollee))
                        .chain(() -> session.createNativeQuery(PROGRESS)
                                .setParameter("slot", (short)
                                        Math.floorMod(enrollee.personId().hashCode(), SLOTS))
                                .setParameter("saidAt", saidAt)
                                .executeUpdate()))
                .replaceWithVoid();
    }

    private Uni<Integer> write(Mutiny.Session session, Enrollee enrollee, Instant saidAt) {
        PersonFacts person = enrollee.person();
        PersonKeys keys = PersonKeys.of(person);
        return session.createNativeQuery(PUT)
                .setParameter("id", enrollee.personId())
                .setParameter("version", enrollee.version())
                .setParameter("nameFingerprint", keys.nameFingerprint())
                .setParameter("kanaFingerprint", keys.kanaFingerprint())
                .setParameter("foldFingerprint", keys.foldFingerprint())
                .setParameter("nameKey", keys.name())
                .setParameter("kanaKey", keys.kana())
                .setParameter("foldedKey", keys.folded())
                .setParameter("birthDate", person.birthDate())
                .setParameter("sex", person.sex().name())
                .setParameter("facts", json.text(new EnrolleeRows.Facts(person, enrollee.coverages())))
                .setParameter("protectedPerson", enrollee.protectedPerson())
                .setParameter("saidAt", saidAt)
                .executeUpdate();
    }

    private Uni<Void> writeNumbers(Mutiny.Session session, Enrollee enrollee) {
        return session.createNativeQuery(FORGET_NUMBERS)
                .setParameter("id", enrollee.personId())
                .executeUpdate()
                .chain(() -> InTurn.each(
                        enrollee.coverages(),
                        coverage -> numbered(session.createNativeQuery(PUT_NUMBER), coverage.numbers())
                                .setParameter("id", enrollee.personId())
                                .executeUpdate()))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> mislinked(UUID personId, UUID mislinkId) {
        return report(personId, mislinkId, false);
    }

    @Override
    public Uni<Void> relinked(UUID personId, UUID mislinkId) {
        return report(personId, mislinkId, true);
    }

    private static Uni<Void> report(UUID personId, UUID mislinkId, boolean separated) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(MISLINKED)
                        .setParameter("person", personId)
                        .setParameter("mislink", mislinkId)
                        .setParameter("separated", separated)
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Enrollee>> called(LookupCriteria criteria) {
        // Name and kana lead to the same people when both are given; the name is the rarer key.
        String key = criteria.nameKey() == null ? criteria.kanaKey() : criteria.nameKey();
        if (key == null) {
            return Uni.createFrom().item(List.of());
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                criteria.nameKey() == null ? BY_KANA : BY_NAME, Object[].class)
                        .setParameter("fingerprint", Fingerprint.of(key, criteria.birthDate(), criteria.sex()))
                        .setParameter("key", key)
                        .setParameter("birthDate", criteria.birthDate())
                        .setParameter("sex", criteria.sex().name())
                        .getResultList())
                .map(this::enrollees);
    }

    @Override
    public Uni<List<Enrollee>> carrying(InsuredNumbers numbers) {
        return Panache.getSession()
                .chain(session -> numbered(session.createNativeQuery(BY_NUMBERS, Object[].class), numbers)
                        .getResultList())
                .map(this::enrollees);
    }

    @Override
    public Uni<Optional<Enrollee>> withId(UUID personId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(BY_ID, Object[].class)
                        .setParameter("id", personId)
                        .getResultList())
                .map(rows -> enrollees(rows).stream().findFirst());
    }

    @Override
    public Uni<Optional<Instant>> newestFact() {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(NEWEST, OffsetDateTime.class).getSingleResultOrNull())
                .map(newest -> Optional.ofNullable(newest).map(OffsetDateTime::toInstant));
    }

    private static <Q extends Mutiny.AbstractQuery> Q numbered(Q query, InsuredNumbers numbers) {
        query.setParameter("insurer", numbers.insurerNumber().wire());
        query.setParameter("number", numbers.number().wire());
        query.setParameter(
                "symbol", numbers.symbol() == null ? "" : numbers.symbol().wire());
        return query;
    }

    private List<Enrollee> enrollees(List<Object[]> rows) {
        return rows.stream().map(this::enrollee).toList();
    }

    private Enrollee enrollee(Object[] row) {
        EnrolleeRows.Facts facts = kept.facts((String) row[2], (String) row[6]);
        return new Enrollee(
                (UUID) row[0],
                (UUID) row[5],
                ((Number) row[1]).longValue(),
                facts.person(),
                facts.coverages(),
                (Boolean) row[4],
                (Boolean) row[3]);
    }
}

package jp.madoguchi.outage.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.ReferenceNumberDecision;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.application.ReferenceNumbers;
import jp.madoguchi.outage.domain.RefusedNumber;
import org.hibernate.reactive.mutiny.Mutiny;

/** 照会番号 in PostgreSQL: the person's, kept with the record that stands for them. */
@ApplicationScoped
class PostgresReferenceNumbers implements ReferenceNumbers {
    private static final String STANDING =
            "coalesce((select s.leader_id from same_person s where s.person_id = :person), cast(:person as uuid))";
    private static final String OF =
            "select number from reference_number where institution = :institution and person_id = " + STANDING;
    /** Two clerks who give one number to two people come one after the other. */
    private static final String LOCK =
            "select cast(pg_advisory_xact_lock(hashtext('reference-number'), hashtext(:institution)) as text)";

    private static final String PUT = """
            insert into reference_number (institution, person_id, number, set_at)
            select cast(:institution as text), who.id, cast(:number as text), cast(:at as timestamptz)
            from (select %s as id) who
            where not exists (select from reference_number
                where institution = :institution and number = :number and person_id <> who.id)
            on conflict (institution, person_id) do update set number = excluded.number, set_at = excluded.set_at
            """.formatted(STANDING);

    private static final String FORGET_REFUSAL =
            "delete from reference_number_refusal where institution = :institution and person_id = " + STANDING;
    private static final String TAKE_BACK = "delete from reference_number where institution = :institution"
            + " and set_at = :at and person_id = " + STANDING;
    private static final String PARK = """
            insert into reference_number_refusal (institution, person_id, number, set_at, decision)
            values (:institution, %s, :number, :at, :decision)
            on conflict (institution, person_id) do update
            set number = excluded.number, set_at = excluded.set_at, decision = excluded.decision
            """.formatted(STANDING);
    private static final String REFUSED = """
            select number, set_at, decision from reference_number_refusal where institution = $1
            order by set_at desc limit 200
            """;

    private final Pool pool;

    PostgresReferenceNumbers(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Optional<String>> of(InstitutionCode institution, UUID personId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF, String.class)
                        .setParameter("institution", institution.wire())
                        .setParameter("person", personId)
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }

    @Override
    public Uni<Boolean> put(InstitutionCode institution, UUID personId, String number, Instant at) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOCK, String.class)
                        .setParameter("institution", institution.wire())
                        .getSingleResult()
                        .chain(() -> session.createNativeQuery(PUT)
                                .setParameter("institution", institution.wire())
                                .setParameter("person", personId)
                                .setParameter("number", number)
                                .setParameter("at", at)
                                .executeUpdate())
                        .call(written -> written == 0
                                ? Uni.createFrom().voidItem()
                                : ofPerson(session.createNativeQuery(FORGET_REFUSAL), institution, personId)
                                        .executeUpdate()))
                .map(written -> written > 0);
    }

    @Override
    public Uni<Boolean> takeBack(InstitutionCode institution, UUID personId, Instant setAt) {
        return Panache.getSession()
                .chain(session -> ofPerson(session.createNativeQuery(TAKE_BACK), institution, personId)
                        .setParameter("at", setAt)
                        .executeUpdate())
                .map(gone -> gone > 0);
    }

    @Override
    public Uni<Void> park(InstitutionCode institution, UUID personId, RefusedNumber refused) {
        return Panache.getSession()
                .chain(session -> ofPerson(session.createNativeQuery(PARK), institution, personId)
                        .setParameter("number", refused.number())
                        .setParameter("at", refused.setAt())
                        .setParameter("decision", refused.why().name())
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<List<RefusedNumber>> refused(InstitutionCode institution) {
        return pool.preparedQuery(REFUSED)
                .execute(Tuple.of(institution.wire()))
                .map(rows ->
                        rows.stream().map(PostgresReferenceNumbers::refused).toList());
    }

    private static RefusedNumber refused(Row row) {
        return new RefusedNumber(
                row.getString("number"),
                row.getOffsetDateTime("set_at").toInstant(),
                ReferenceNumberDecision.valueOf(row.getString("decision")));
    }

    private static <R> Mutiny.Query<R> ofPerson(Mutiny.Query<R> statement, InstitutionCode institution, UUID personId) {
        return statement.setParameter("institution", institution.wire()).setParameter("person", personId);
    }
}

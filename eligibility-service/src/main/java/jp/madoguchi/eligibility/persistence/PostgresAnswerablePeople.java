package jp.madoguchi.eligibility.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.eligibility.application.AnswerablePeople;
import jp.madoguchi.eligibility.domain.AnswerableCoverage;
import jp.madoguchi.eligibility.domain.LeftNumbers;
import jp.madoguchi.eligibility.domain.StandingRecord;

/**
 * Noted in the transaction that changes how a person is found, told in one of its own: whoever joins or tells apart
 * does not wait for it, and holds nobody back while it looks.
 */
@ApplicationScoped
class PostgresAnswerablePeople implements AnswerablePeople {
    private static final int AT_ONCE = 100;
    private static final String NOTE = "insert into answerable_person (person_id) values (:record)";
    private static final String NOTE_ALL = "insert into answerable_person (person_id) select unnest($1::uuid[])";
    private static final String NOTE_WHO_HAS = """
        insert into answerable_person (person_id)
        select distinct twin.person_id
        from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::date[])
            as gone(record, insurer_number, symbol, number, born)
        join coverage twin on twin.insurer_number = gone.insurer_number and twin.number = gone.number
            and twin.symbol = gone.symbol and twin.person_id <> gone.record
        join person p on p.id = twin.person_id and p.birth_date = gone.born
        """;
    private static final String TAKE = """
        delete from answerable_person where seq in (
            select seq from answerable_person order by seq limit %d for update skip locked)
        returning person_id
        """.formatted(AT_ONCE);

    private final Pool pool;
    private final RecordReader reader;
    private final PostgresAnswerableNotices notices;

    PostgresAnswerablePeople(Pool pool, RecordReader reader, PostgresAnswerableNotices notices) {
        this.pool = pool;
        this.reader = reader;
        this.notices = notices;
    }

    /** Whoever this is a record of, within the transaction of the session. */
    Uni<Void> note(UUID recordOf) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NOTE)
                        .setParameter("record", recordOf)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Whoever these are records of, within a transaction that is no session's. */
    Uni<Void> note(SqlConnection transaction, UUID[] records) {
        return transaction.preparedQuery(NOTE_ALL).execute(Tuple.of(records)).replaceWithVoid();
    }

    /** Whoever else has these numbers, that somebody has not any more. */
    Uni<Void> noteWhoHas(SqlConnection transaction, List<LeftNumbers> left) {
        if (left.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return transaction
                .preparedQuery(NOTE_WHO_HAS)
                .execute(Tuple.of(
                        Columns.of(UUID.class, left, LeftNumbers::personId),
                        Columns.texts(left, one -> one.numbers().insurerNumber().wire()),
                        Columns.texts(
                                left, one -> PostgresPersons.text(one.numbers().symbol())),
                        Columns.texts(left, one -> one.numbers().number().wire()),
                        Columns.of(LocalDate.class, left, LeftNumbers::birthDate)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Boolean> tellNext() {
        return pool.withTransaction(transaction -> transaction
                .query(TAKE)
                .execute()
                .map(rows -> rows.stream().map(row -> row.getUUID("person_id")).toArray(UUID[]::new))
                .call(noted -> noted.length == 0 ? Uni.createFrom().voidItem() : tell(transaction, noted))
                .map(noted -> noted.length == AT_ONCE));
    }

    private Uni<Void> tell(SqlConnection transaction, UUID[] noted) {
        return reader.ofPeople(transaction, noted)
                .map(PostgresAnswerablePeople::coverages)
                .chain(answerable -> notices.tell(transaction, answerable));
    }

    private static List<AnswerableCoverage> coverages(List<StandingRecord> records) {
        return records.stream().flatMap(AnswerableCoverage::all).toList();
    }
}

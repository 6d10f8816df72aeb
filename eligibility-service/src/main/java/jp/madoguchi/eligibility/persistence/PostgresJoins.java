package jp.madoguchi.eligibility.persistence;

import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.madoguchi.eligibility.application.Joins;
import jp.madoguchi.eligibility.domain.JoinOutcome;
import jp.madoguchi.eligibility.domain.PersonRecords;
import jp.madoguchi.eligibility.domain.PersonRecords.Move;
import jp.madoguchi.eligibility.domain.RecordJoin;
import jp.madoguchi.runtime.audit.AuditLog;
import jp.madoguchi.runtime.outbox.Outbox;

/** Joining is rare and reaches over people, so that one lock serves all of it. */
@ApplicationScoped
class PostgresJoins implements Joins {
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('record-join'))";
    private static final String AROUND = """
        with lead as (select distinct coalesce(same_as, id) as id from person where id = any($1))
        select lead.id as record, lead.id as leader from lead
        union all
        select p.id, p.same_as from person p join lead on p.same_as = lead.id
        """;
    private static final String OPEN = """
        select id, person_id, other_person_id, evidence from person_join
        where parted_on is null and (person_id = any($1) or other_person_id = any($1))
        """;
    private static final String MISLINKED = """
        select 1 from mislink
        where separated_on is null and person_id = any($1) and other_person_id = any($1) limit 1
        """;
    private static final String FIND = "select id, person_id, other_person_id, evidence from person_join where id = $1";
    private static final String JOIN = """
        insert into person_join (id, person_id, other_person_id, evidence, joined_by) values ($1, $2, $3, $4, $5)
        """;
    private static final String PART = "update person_join set parted_on = $2, parted_by = $3 where id = $1";

    private static final String LEAD = """
        update person p set same_as = nullif(moved.leader, moved.record)
        from unnest($1::uuid[], $2::uuid[]) as moved(record, leader) where p.id = moved.record
        """;
    /**
     * At a join every check of a record goes with it, whatever became of the numbers it showed. At a parting a check
     * goes where the coverage is that it showed, or where it was before it was corrected, if nobody else holds it now.
     * Twins may differ in their 枝番 alone, which is compared where both sides know it.
     */
    private static final String CHECKS = """
        update eligibility_check e set person_id = moved.now
        from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as moved(record, now, before)
        where e.person_id = moved.before and (moved.record = moved.before or exists (
            select 1 from coverage c where c.person_id = moved.record
            and c.insurer_number = cast(e.answer as json) #>> '{coverage,numbers,insurerNumber}'
            and c.number = cast(e.answer as json) #>> '{coverage,numbers,number}'
            and coalesce(c.branch = cast(e.answer as json) #>> '{coverage,numbers,branch}', true))
        or exists (
            select 1 from person p
            join record_version v on v.record_id = p.record_id and v.feeder = p.feeder
            cross join json_array_elements(cast(v.body as json) -> 'coverages') c
            where p.id = moved.record
            and c #>> '{numbers,insurerNumber}' = cast(e.answer as json) #>> '{coverage,numbers,insurerNumber}'
            and c #>> '{numbers,number}' = cast(e.answer as json) #>> '{coverage,numbers,number}'
            and coalesce(
                c #>> '{numbers,branch}' = cast(e.answer as json) #>> '{coverage,numbers,branch}', true))
        and not exists (
            select 1 from person p join coverage c on c.person_id = p.id
            where (p.id = any($3) or p.id = any($2) or p.same_as = any($3) or p.same_as = any($2))
            and c.insurer_number = cast(e.answer as json) #>> '{coverage,numbers,insurerNumber}'
            and c.number = cast(e.answer as json) #>> '{coverage,numbers,number}'
            and coalesce(c.branch = cast(e.answer as json) #>> '{coverage,numbers,branch}', true)))
        """;
    /** What was accepted of a check goes with it; what stands there already stays. */
    private static final String ACCEPTED = """
        update accepted_field a set person_id = e.person_id
        from eligibility_check e
        where a.person_id = any($3::uuid[]) and e.id = a.check_id and e.person_id = any($2::uuid[])
            and e.person_id <> a.person_id and cardinality($1::uuid[]) > 0 and not exists (
                select 1 from accepted_field own
                where own.institution = a.institution and own.person_id = e.person_id and own.field = a.field)
        """;
    /**
     * 照会番号: each stays with the record it was given for. A clinic reads the one of the record that stands for the
     * person, or the newest of the others where that has none.
     */
    private static final String NUMBERS = """
        update reference_number n set person_id = placed.person_id
        from (
            select o.institution, o.given_for, case row_number() over (
                    partition by o.institution, coalesce(p.same_as, p.id) order by p.same_as is not null, o.set_at desc)
                when 1 then coalesce(p.same_as, p.id) else o.given_for end as person_id
            from person p join reference_number o on o.given_for = p.id
            where p.id = any($1) or p.same_as = any($1)
        ) placed
        where n.institution = placed.institution and n.given_for = placed.given_for
            and n.person_id <> placed.person_id
        """;

    private final Pool pool;
    private final Outbox outbox;
    private final AuditLog audit;
    private final PostgresAnswerablePeople answerable;

    PostgresJoins(Pool pool, Outbox outbox, AuditLog audit, PostgresAnswerablePeople answerable) {
        this.pool = pool;
        this.outbox = outbox;
        this.audit = audit;
        this.answerable = answerable;
    }

    @Override
    public Uni<JoinOutcome> change(
            List<UUID> records, Function<PersonRecords, JoinOutcome> decide, Function<JoinOutcome.Done, Entry> entry) {
        return pool.withTransaction(transaction -> transaction
                .query(LOCK)
                .execute()
                .chain(() -> around(transaction, records))
                .map(decide)
                .call(outcome -> outcome.match(
                        done -> write(transaction, done, entry.apply(done)),
                        () -> Uni.createFrom().voidItem(),
                        () -> Uni.createFrom().voidItem(),
                        () -> Uni.createFrom().voidItem())));
    }

    private static Uni<PersonRecords> around(SqlConnection transaction, List<UUID> records) {
        return transaction
                .preparedQuery(AROUND)
                .execute(Tuple.of(records.toArray(UUID[]::new)))
                .map(rows -> rows.stream().collect(toMap(row -> row.getUUID("record"), row -> row.getUUID("leader"))))
                .chain(leaders -> around(transaction, leaders));
    }

    private static Uni<PersonRecords> around(SqlConnection transaction, Map<UUID, UUID> leaders) {
        Tuple all = Tuple.of(leaders.keySet().toArray(UUID[]::new));
        return transaction
                .preparedQuery(OPEN)
                .execute(all)
                .map(rows -> rows.stream().map(PostgresJoins::join).toList())
                .chain(joins -> transaction
                        .preparedQuery(MISLINKED)
                        .execute(all)
                        .map(found -> new PersonRecords(leaders, joins, found.size() > 0)));
    }

    private static RecordJoin join(Row row) {
        return new RecordJoin(
                row.getUUID("id"), row.getUUID("person_id"), row.getUUID("other_person_id"), row.getString("evidence"));
    }

    private Uni<Void> write(SqlConnection transaction, JoinOutcome.Done done, Entry entry) {
        UUID[] moved = Columns.of(UUID.class, done.moves(), Move::recordOf);
        UUID[] now = Columns.of(UUID.class, done.moves(), Move::to);
        Tuple moves = Tuple.of(moved, now, Columns.of(UUID.class, done.moves(), Move::from));
        return keep(transaction, done.join(), entry)
                .chain(() -> transaction.preparedQuery(LEAD).execute(Tuple.of(moved, now)))
                .chain(() -> transaction.preparedQuery(CHECKS).execute(moves))
                .chain(() -> transaction.preparedQuery(ACCEPTED).execute(moves))
                .chain(() -> transaction.preparedQuery(NUMBERS).execute(Tuple.of(people(done))))
                .chain(() -> answerable.note(transaction, people(done)))
                .chain(() -> outbox.append(transaction, entry.events()))
                .chain(() -> audit.record(transaction, entry.audit()));
    }

    private static UUID[] people(JoinOutcome.Done done) {
        return done.moves().stream()
                .flatMap(move -> Stream.of(move.to(), move.from()))
                .distinct()
                .toArray(UUID[]::new);
    }

    private static Uni<Void> keep(SqlConnection transaction, RecordJoin join, Entry entry) {
        String account = entry.audit().account();
        return (entry.partedOn() == null
                        ? transaction
                                .preparedQuery(JOIN)
                                .execute(Tuple.of(
                                        join.id(), join.personId(), join.otherPersonId(), join.evidence(), account))
                        : transaction.preparedQuery(PART).execute(Tuple.of(join.id(), entry.partedOn(), account)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<RecordJoin>> find(UUID joinId) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(joinId))
                .map(rows -> rows.stream().findFirst().map(PostgresJoins::join));
    }
}

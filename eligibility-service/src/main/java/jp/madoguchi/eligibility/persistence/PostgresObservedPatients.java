package jp.madoguchi.eligibility.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.eligibility.application.ObservedPatients;
import jp.madoguchi.eligibility.domain.NamedPatient;
import jp.madoguchi.eligibility.domain.NumberedPatient;
import jp.madoguchi.eligibility.domain.ObservedPatient;
import jp.madoguchi.runtime.InTurn;

/** Nothing here tells anybody's numbers: they are looked for by their digest. */
@ApplicationScoped
class PostgresObservedPatients implements ObservedPatients {
    private static final String WITH = """
        select distinct coalesce(p.same_as, i.patient_id) as id
        from observed_identity i left join person p on p.id = i.patient_id
        where institution = $1 and digest = $2 and ($3 in ('', branch) or branch = '')
        """;
    private static final String KNOWN = """
        select coalesce(p.same_as, i.patient_id) as id, p.id is not null as registered
        from observed_identity i left join person p on p.id = i.patient_id
        where institution = $1 and digest = $2 and branch = $3
        """;
    private static final String OWN = """
        select number from reference_number where institution = $1 and person_id = any($2)
        order by array_position($2, person_id)
        """;
    private static final String HOLDER = """
        select coalesce(p.same_as, p.id, n.person_id) as id, p.id is not null as registered,
            coalesce(p.birth_date = $3, exists (
                select 1 from observed_identity i where i.patient_id = n.person_id and i.born = $4)) as born_same_day
        from reference_number n left join person p on p.id = n.given_for
        where n.institution = $1 and n.number = $2
        """;
    private static final String KNOW = """
        insert into observed_identity (institution, digest, branch, born, patient_id) values ($1, $2, $3, $4, $5)
        on conflict (institution, digest, branch) do nothing
        """;
    private static final String CHECKS = """
        update eligibility_check
        set person_id = case when $3 then $2::uuid end, observed_patient_id = case when $3 then null else $2::uuid end
        where observed_patient_id = $1
        """;
    /** Of what was accepted of both, the newer answer's stands. */
    private static final String ACCEPTED = """
        insert into accepted_field (institution, person_id, field, value, check_id, answered_at, accepted_at, account)
        select institution, $2, field, value, check_id, answered_at, accepted_at, account
        from accepted_field where person_id = $1
        on conflict (institution, person_id, field) do update set value = excluded.value,
            check_id = excluded.check_id, answered_at = excluded.answered_at,
            accepted_at = excluded.accepted_at, account = excluded.account
        where excluded.answered_at > accepted_field.answered_at
        """;

    private static final String FORGET_ACCEPTED = "delete from accepted_field where person_id = $1";
    private static final String NUMBER = """
        update reference_number n set person_id = $2, given_for = $2
        where n.person_id = $1 and not exists (
            select 1 from reference_number own
            where own.institution = n.institution and $2 in (own.person_id, own.given_for))
        """;
    private static final String FORGET_NUMBER = "delete from reference_number where person_id = $1";
    private static final String IDENTITIES = "update observed_identity set patient_id = $2 where patient_id = $1";

    private final Pool pool;
    private final QuestionDigests digests;
    private final PatientKeys keys;

    PostgresObservedPatients(Pool pool, QuestionDigests digests, PatientKeys keys) {
        this.pool = pool;
        this.digests = digests;
        this.keys = keys;
    }

    @Override
    public Uni<List<UUID>> with(InstitutionCode institution, NumberedPatient patient) {
        return pool.preparedQuery(WITH)
                .execute(identity(institution, patient))
                .map(rows -> rows.stream().map(PostgresObservedPatients::id).toList());
    }

    /**
     * What the institution knows of whom a message names, while it holds its 照会番号. Numbers may have been said to be
     * those of a person whom the registry does not know by them.
     */
    Uni<ObservedPatient.Known> known(SqlConnection transaction, InstitutionCode institution, NamedPatient named) {
        return transaction
                .preparedQuery(KNOWN)
                .execute(identity(institution, named.patient()))
                .map(rows -> rows.stream().findFirst())
                .chain(row -> {
                    Optional<UUID> registered = named.registered()
                            .or(() -> row.filter(PostgresObservedPatients::isRegistered)
                                    .map(PostgresObservedPatients::id));
                    Optional<UUID> observed =
                            row.filter(one -> !isRegistered(one)).map(PostgresObservedPatients::id);
                    return numbers(transaction, institution, registered, observed)
                            .map(numbers -> new ObservedPatient.Known(
                                    registered, observed, key(institution, named.patient()), numbers));
                });
    }

    private static Uni<List<String>> numbers(
            SqlConnection transaction,
            InstitutionCode institution,
            Optional<UUID> registered,
            Optional<UUID> observed) {
        UUID[] ids = Stream.of(registered, observed).flatMap(Optional::stream).toArray(UUID[]::new);
        return transaction
                .preparedQuery(OWN)
                .execute(Tuple.of(institution.wire(), ids))
                .map(rows -> rows.stream().map(row -> row.getString("number")).toList());
    }

    /** Whom the institution calls so, beside whom a message names. */
    Uni<Optional<ObservedPatient.Holder>> holder(
            SqlConnection transaction, InstitutionCode institution, String number, NumberedPatient beside) {
        return transaction
                .preparedQuery(HOLDER)
                .execute(Tuple.of(institution.wire(), number, beside.birthDate(), digests.of(beside.birthDate())))
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> new ObservedPatient.Holder(
                                row.getUUID("id"), row.getBoolean("registered"), row.getBoolean("born_same_day"))));
    }

    /** From now on the institution knows these numbers as this patient, and whom it was joined with. */
    Uni<Void> keep(
            SqlConnection transaction, InstitutionCode institution, NamedPatient named, ObservedPatient patient) {
        return InTurn.each(patient.joined(), other -> join(transaction, other, patient))
                .chain(() -> named.registered().isPresent()
                        ? Uni.createFrom().voidItem()
                        : transaction
                                .preparedQuery(KNOW)
                                .execute(identity(institution, named.patient())
                                        .addString(digests.of(named.patient().birthDate()))
                                        .addUUID(patient.id()))
                                .replaceWithVoid());
    }

    private static Uni<Void> join(SqlConnection transaction, UUID other, ObservedPatient patient) {
        Tuple both = Tuple.of(other, patient.id());
        Tuple gone = Tuple.of(other);
        return run(transaction, CHECKS, Tuple.of(other, patient.id(), patient.registered()))
                .chain(() -> run(transaction, ACCEPTED, both))
                .chain(() -> run(transaction, FORGET_ACCEPTED, gone))
                .chain(() -> run(transaction, NUMBER, both))
                .chain(() -> run(transaction, FORGET_NUMBER, gone))
                .chain(() -> run(transaction, IDENTITIES, both))
                .replaceWithVoid();
    }

    private static Uni<RowSet<Row>> run(SqlConnection transaction, String statement, Tuple values) {
        return transaction.preparedQuery(statement).execute(values);
    }

    private Tuple identity(InstitutionCode institution, NumberedPatient patient) {
        return Tuple.of(
                institution.wire(),
                digests.of(patient.numbers(), patient.birthDate()),
                QuestionDigests.branch(patient.numbers()));
    }

    private UUID key(InstitutionCode institution, NumberedPatient patient) {
        return keys.of(
                institution,
                digests.of(patient.numbers(), patient.birthDate()) + QuestionDigests.branch(patient.numbers()));
    }

    private static UUID id(Row row) {
        return row.getUUID("id");
    }

    private static boolean isRegistered(Row row) {
        return row.getBoolean("registered");
    }
}

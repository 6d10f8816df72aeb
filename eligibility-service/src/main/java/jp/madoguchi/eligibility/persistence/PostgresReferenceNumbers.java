package jp.madoguchi.eligibility.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.eligibility.application.Asked;
import jp.madoguchi.eligibility.application.ReferenceNumbers;
import jp.madoguchi.eligibility.application.Viewer;
import jp.madoguchi.eligibility.domain.ReferenceNumberCoverage;

@ApplicationScoped
class PostgresReferenceNumbers implements ReferenceNumbers {
    private static final String LOCK =
            "select cast(pg_advisory_xact_lock(hashtext('reference-number'), hashtext(:institution)) as text)";
    private static final String STANDING = "select coalesce(same_as, id) from person where id = :person";
    /** A joined person may have one of each record. */
    private static final String FORGET = """
            delete from reference_number
            where institution = :institution and (given_for in (%s) or given_for = cast(:person as uuid))
            """.formatted(PostgresPersons.everyRecordOf(STANDING));
    /**
     * Given for the record that holds the coverage of the answer it was set on, or for the record that was named; for
     * the person where that tells neither.
     */
    private static final String GIVE = """
            insert into reference_number (institution, person_id, number, set_at, account, given_for)
            select :institution, cast(:person as uuid), :number, :at, :account, coalesce(
                (select p.id from eligibility_check e
                 join person p on p.id = e.person_id or p.same_as = e.person_id
                 join coverage c on c.person_id = p.id
                     and c.insurer_number = cast(e.answer as json) #>> '{coverage,numbers,insurerNumber}'
                     and c.number = cast(e.answer as json) #>> '{coverage,numbers,number}'
                 where e.id = :subject
                 order by c.branch is not distinct from cast(e.answer as json) #>> '{coverage,numbers,branch}' desc,
                     p.same_as is null limit 1),
                (select id from person where id = :subject), cast(:person as uuid))
            """;

    private static final String HOLDER = """
            select coalesce(p.same_as, p.id, n.person_id) from reference_number n
            left join person p on p.id = n.given_for
            where n.institution = :institution and n.number = :number
            """;
    /** A number set during an outage may be of somebody the institution never confirmed, who is no patient to count. */
    static final String OF_A_PATIENT = """
            (exists (select 1 from eligibility_check e
                     where e.person_id = n.person_id and e.institution = n.institution)
             or exists (select 1 from eligibility_check e
                        where e.observed_patient_id = n.person_id and e.institution = n.institution))\
            """;

    private static final String COVERAGE = """
            select (select count(distinct coalesce(person_id, observed_patient_id)) from eligibility_check
                    where institution = :institution
                      and (person_id is not null or observed_patient_id is not null)),
                   (select count(*) from reference_number n where n.institution = :institution and %s)
            """.formatted(OF_A_PATIENT);

    @Override
    public Uni<Optional<String>> of(InstitutionCode institution, UUID personId) {
        return ReferenceNumberRow.<ReferenceNumberRow>find(
                        "institution = ?1 and personId = ?2", institution.wire(), personId)
                .firstResult()
                .map(row -> Optional.ofNullable(row).map(found -> found.number));
    }

    @Override
    public Uni<Optional<UUID>> holder(InstitutionCode institution, String number) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(HOLDER, UUID.class)
                        .setParameter("institution", institution.wire())
                        .setParameter("number", number)
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }

    @Override
    public Uni<Void> hold(InstitutionCode institution) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOCK, String.class)
                        .setParameter("institution", institution.wire())
                        .getSingleResult())
                .replaceWithVoid();
    }

    /** The same in a transaction that is no session's. */
    Uni<Void> hold(SqlConnection transaction, InstitutionCode institution) {
        return transaction
                .preparedQuery(inOrder(LOCK, ":institution"))
                .execute(Tuple.of(institution.wire()))
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<UUID>> reserve(InstitutionCode institution, String number) {
        return hold(institution).chain(() -> holder(institution, number));
    }

    @Override
    public Uni<Optional<String>> setSince(InstitutionCode institution, UUID personId, Instant moment) {
        return ReferenceNumberRow.<ReferenceNumberRow>find(
                        "institution = ?1 and personId = ?2 and setAt > ?3", institution.wire(), personId, moment)
                .firstResult()
                .map(row -> Optional.ofNullable(row).map(found -> found.number));
    }

    @Override
    public Uni<Optional<UUID>> standing(UUID personId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(STANDING, UUID.class)
                        .setParameter("person", personId)
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }

    @Override
    public Uni<Void> put(Viewer viewer, UUID personId, UUID subject, String number, Instant at) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FORGET)
                        .setParameter("institution", viewer.institution().wire())
                        .setParameter("person", personId)
                        .executeUpdate()
                        .chain(() -> session.createNativeQuery(GIVE)
                                .setParameter(
                                        "institution", viewer.institution().wire())
                                .setParameter("person", personId)
                                .setParameter("subject", subject)
                                .setParameter("number", number)
                                .setParameter("at", at)
                                .setParameter("account", viewer.account())
                                .executeUpdate()))
                .replaceWithVoid();
    }

    /** Gives a patient who has none yet this number, in a transaction that is no session's. */
    Uni<Void> give(SqlConnection transaction, Asked asked, UUID patientId, String number) {
        return transaction
                .preparedQuery(inOrder(GIVE, ":institution", ":person", ":number", ":at", ":account", ":subject"))
                .execute(Tuple.tuple()
                        .addString(asked.institution().wire())
                        .addUUID(patientId)
                        .addString(number)
                        .addOffsetDateTime(asked.askedAt().atOffset(ZoneOffset.UTC))
                        .addString(asked.account())
                        .addUUID(asked.checkId()))
                .replaceWithVoid();
    }

    /** The same statement with its parameters by their place. */
    private static String inOrder(String statement, String... names) {
        String placed = statement;
        for (int i = 0; i < names.length; i++) {
            placed = placed.replace(names[i], "$" + (i + 1));
        }
        return placed;
    }

    @Override
    public Uni<ReferenceNumberCoverage> coverage(InstitutionCode institution) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(COVERAGE, Object[].class)
                        .setParameter("institution", institution.wire())
                        .getSingleResult())
                .map(row -> new ReferenceNumberCoverage(((Number) row[0]).longValue(), ((Number) row[1]).longValue()));
    }
}

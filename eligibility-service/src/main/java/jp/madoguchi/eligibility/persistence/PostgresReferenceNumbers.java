package jp.madoguchi.eligibility.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.eligibility.application.ReferenceNumbers;
import jp.madoguchi.eligibility.application.Viewer;
import jp.madoguchi.eligibility.domain.ReferenceNumberCoverage;

@ApplicationScoped
class PostgresReferenceNumbers implements ReferenceNumbers {
    private static final String LOCK =
            "select cast(pg_advisory_xact_lock(hashtext('reference-number'), hashtext(:institution)) as text)";
    private static final String UPSERT = """
            insert into reference_number (institution, person_id, number, set_at, account)
            values (:institution, :person, :number, :at, :account)
            on conflict (institution, person_id) do update set number = excluded.number, set_at = excluded.set_at,
                account = excluded.account
            """;
    private static final String STANDING = "select coalesce(same_as, id) from person where id = :person";
    /** A number set during an outage may be of somebody the institution never confirmed, who is no patient to count. */
    static final String OF_A_PATIENT = """
            exists (select 1 from eligibility_check e
                    where e.person_id = n.person_id and e.institution = n.institution)\
            """;

    private static final String COVERAGE = """
            select (select count(distinct person_id) from eligibility_check
                    where institution = :institution and person_id is not null),
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
        return ReferenceNumberRow.<ReferenceNumberRow>find(
                        "institution = ?1 and number = ?2", institution.wire(), number)
                .firstResult()
                .map(row -> Optional.ofNullable(row).map(found -> found.personId));
    }

    @Override
    public Uni<Void> hold(InstitutionCode institution) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOCK, String.class)
                        .setParameter("institution", institution.wire())
                        .getSingleResult())
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
    public Uni<Void> put(Viewer viewer, UUID personId, String number, Instant at) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(UPSERT)
                        .setParameter("institution", viewer.institution().wire())
                        .setParameter("person", personId)
                        .setParameter("number", number)
                        .setParameter("at", at)
                        .setParameter("account", viewer.account())
                        .executeUpdate())
                .replaceWithVoid();
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

package jp.madoguchi.eligibility.persistence;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.eligibility.application.AnsweredChecks;
import jp.madoguchi.eligibility.domain.AnsweredCheck;
import jp.madoguchi.eligibility.domain.CheckAnswer;
import jp.madoguchi.eligibility.domain.HistoryCursor;
import jp.madoguchi.runtime.database.KeptJson;

@ApplicationScoped
class PostgresAnsweredChecks implements AnsweredChecks {
    private static final String ABOUT = "institution = ?1 and (personId = ?2 or observedPatientId = ?2)";
    private static final String BEFORE =
            ABOUT + " and (answeredAt < ?3 or (answeredAt = ?3 and id < ?4)) order by answeredAt desc, id desc";

    /** However often a patient came, only the numbers that differ travel. */
    private static final String NUMBERS = """
        select distinct cast(cast(answer as jsonb) #> '{coverage,numbers}' as text) as numbers
        from eligibility_check
        where institution = :institution and (person_id = :patient or observed_patient_id = :patient)
          and answered_at <= :upTo
          and cast(answer as jsonb) #> '{coverage,numbers}' is not null
        """;

    private static final String LATEST_OF_EACH = """
        select distinct on (coalesce(person_id, observed_patient_id)) answer from eligibility_check
        where institution = $1 and (person_id = any($2) or observed_patient_id = any($2))
        order by coalesce(person_id, observed_patient_id), answered_at desc, id desc
        """;

    private final Pool pool;
    private final KeptJson json;

    PostgresAnsweredChecks(Pool pool, KeptJson json) {
        this.pool = pool;
        this.json = json;
    }

    @Override
    public Uni<Optional<AnsweredCheck>> find(InstitutionCode institution, UUID checkId) {
        return CheckRow.<CheckRow>find("id = ?1 and institution = ?2", checkId, institution.wire())
                .firstResult()
                .map(row -> Optional.ofNullable(row)
                        .map(found -> new AnsweredCheck(answer(found), found.personId, found.observedPatientId)));
    }

    @Override
    public Uni<Optional<CheckAnswer>> latest(InstitutionCode institution, UUID patientId) {
        return CheckRow.<CheckRow>find(ABOUT + " order by answeredAt desc, id desc", institution.wire(), patientId)
                .page(0, 1)
                .list()
                .map(rows -> rows.stream().findFirst().map(this::answer));
    }

    @Override
    public Uni<List<CheckAnswer>> latestOfEach(InstitutionCode institution, List<UUID> people) {
        return pool.preparedQuery(LATEST_OF_EACH)
                .execute(Tuple.of(institution.wire(), people.toArray(UUID[]::new)))
                .map(rows -> rows.stream()
                        .map(row -> json.read(row.getString("answer"), CheckAnswer.class))
                        .toList());
    }

    @Override
    public Uni<List<CheckAnswer>> before(InstitutionCode institution, UUID patientId, HistoryCursor cursor, int most) {
        return CheckRow.<CheckRow>find(BEFORE, institution.wire(), patientId, cursor.answeredAt(), cursor.checkId())
                .page(0, most)
                .list()
                .map(rows -> rows.stream().map(this::answer).toList());
    }

    @Override
    public Uni<Set<InsuredNumbers>> numbersShown(InstitutionCode institution, UUID patientId, HistoryCursor upTo) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NUMBERS, String.class)
                        .setParameter("institution", institution.wire())
                        .setParameter("patient", patientId)
                        .setParameter("upTo", upTo.answeredAt())
                        .getResultList())
                .map(found -> found.stream()
                        .map(text -> json.read(text, InsuredNumbers.class))
                        .collect(toUnmodifiableSet()));
    }

    private CheckAnswer answer(CheckRow row) {
        return json.read(row.answer, CheckAnswer.class);
    }
}

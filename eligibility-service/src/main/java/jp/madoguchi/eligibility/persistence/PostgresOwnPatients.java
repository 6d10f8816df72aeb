package jp.madoguchi.eligibility.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Flow;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.uplink.LastKnownCoverage;
import jp.madoguchi.contracts.uplink.LastKnownPage;
import jp.madoguchi.contracts.uplink.UplinkNotice;
import jp.madoguchi.eligibility.application.OwnPatients;
import jp.madoguchi.eligibility.domain.CheckAnswer;

@ApplicationScoped
class PostgresOwnPatients implements OwnPatients {
    /**
     * A pre-check is no visit: it renews what is known of who was here, and makes nobody a patient. Where the registry
     * does not hold a person, numbers and birth date stand for one.
     */
    private static final String CHANGED = """
        with newest as (
            select distinct on (who) who, person_id, id, answered_at
            from (select coalesce(cast(person_id as text),
                             (cast(answer as json) #>> '{coverage,numbers}')
                                 || (cast(answer as json) #>> '{person,birthDate}')) as who,
                         person_id, id, answered_at
                  from eligibility_check
                  where institution = $1 and answered_at > $2 and answered_at <= $3
                    and validity not in ('NOT_FOUND', 'MULTIPLE')) answered
            where who is not null
            order by who, answered_at desc, id desc),
        visited as (
            select * from newest
            where not exists (select 1 from pre_check_answer a where a.check_id = newest.id)
               or exists (select 1 from eligibility_check seen
                          where seen.person_id = newest.person_id and seen.institution = $1
                            and not exists (select 1 from pre_check_answer a where a.check_id = seen.id))),
        mistaken as (
            select cast(e.person_id as text) as who, max(m.reported_at) as reported_at
            from mislink m
            %s
            where m.separated_on is null and m.reported_at > $2 and m.reported_at <= $3 and e.institution = $1
            group by e.person_id),
        changes as (
            select who, greatest(v.answered_at, m.reported_at) as at,
                   case when m.reported_at >= v.answered_at then null else v.id end as check_id
            from visited v full join mistaken m using (who))
        select c.who, cast(extract(epoch from c.at) * 1000000 as bigint) as version, e.method, e.answer
        from changes c left join eligibility_check e on e.id = c.check_id and e.validity = 'VALID'
        order by c.at fetch first %d rows with ties
        """.formatted(PatientNews.CHECKS_OF_THE_MISTAKEN, LastKnownPage.MAX);

    private final Pool pool;
    private final PatientNews news;
    private final PatientKeys keys;
    private final ObjectMapper mapper;

    PostgresOwnPatients(Pool pool, PatientNews news, PatientKeys keys, ObjectMapper mapper) {
        this.pool = pool;
        this.news = news;
        this.keys = keys;
        this.mapper = mapper;
    }

    @Override
    public Uni<LastKnownPage> changed(InstitutionCode institution, Instant after, Instant until) {
        return pool.preparedQuery(CHANGED)
                .execute(Tuple.of(institution.wire(), after.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC)))
                .map(rows -> page(institution, rows.stream().toList()));
    }

    @Override
    public Flow.Publisher<UplinkNotice> follow(InstitutionCode institution) {
        return news.of(institution);
    }

    private LastKnownPage page(InstitutionCode institution, List<Row> changes) {
        List<LastKnownCoverage> patients = new ArrayList<>();
        List<UUID> gone = new ArrayList<>();
        long last = 0;
        for (Row change : changes) {
            UUID key = keys.of(institution, change.getString("who"));
            last = change.getLong("version");
            patient(key, change).ifPresentOrElse(patients::add, () -> gone.add(key));
        }
        return new LastKnownPage(patients, gone, last, changes.size() >= LastKnownPage.MAX);
    }

    private Optional<LastKnownCoverage> patient(UUID key, Row change) {
        return Optional.ofNullable(change.getString("answer"))
                .map(this::read)
                .flatMap(answer -> Optional.ofNullable(answer.person())
                        .flatMap(person -> Optional.ofNullable(answer.coverage())
                                .map(coverage -> new LastKnownCoverage(
                                        key,
                                        change.getLong("version"),
                                        person,
                                        coverage,
                                        answer.confirmationDate(),
                                        answer.answeredAt(),
                                        CheckMethod.valueOf(change.getString("method"))))));
    }

    private CheckAnswer read(String answer) {
        try {
            return mapper.readValue(answer, CheckAnswer.class);
        } catch (JsonProcessingException writtenByUs) {
            throw new IllegalStateException("eligibility_check.answer", writtenByUs);
        }
    }
}

package jp.madoguchi.eligibility.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.uplink.UplinkNotice;
import jp.madoguchi.eligibility.application.AnswerableNotices;
import jp.madoguchi.eligibility.domain.AnswerableCoverage;
import jp.madoguchi.eligibility.domain.AnswerableNotice;

/** One look a batch of registrations, into an index that holds nothing but the questions that found nobody. */
@ApplicationScoped
class PostgresAnswerableNotices implements AnswerableNotices {
    private static final String KIND = UplinkNotice.Kind.COVERAGE_ANSWERABLE.name();

    /** The latest question of an institution about a person and a day; an open mis-link is answered 複数該当 still. */
    private static final String UNANSWERED = """
        with fresh as (
            select f.asked, f.branch, f.known, f.first_day, f.last_day, p.id, coalesce(p.same_as, p.id) as person_id
            from unnest($1::text[], $2::text[], $3::uuid[], $4::boolean[], $5::date[], $6::date[])
                as f(asked, branch, record, known, first_day, last_day)
            join person p on p.id = f.record and p.open_mislinks = 0),
        met as (
            select c.id, c.institution, c.validity, c.confirmation_date, c.answered_at, f.person_id
            from fresh f
            join eligibility_check c on c.asked is not null and left(c.asked, 64) = f.asked
                and (f.branch = '' or substr(c.asked, 65) in ('', f.branch))
            where c.answered_at >= $7 and c.confirmation_date >= f.first_day
                and c.confirmation_date <= coalesce(f.last_day, 'infinity')
            union all
            select c.id, c.institution, c.validity, c.confirmation_date, c.answered_at, f.person_id
            from fresh f
            join eligibility_check c on f.known and c.person_id = f.person_id and c.validity = 'INVALID'
            where c.answered_at >= $7 and c.confirmation_date >= f.first_day
                and c.confirmation_date <= coalesce(f.last_day, 'infinity'))
        select distinct on (institution, person_id, confirmation_date) id, institution, validity
        from met
        where not exists (
            select 1 from notice n
            where n.institution = met.institution and n.kind = $8 and n.refers_to = met.id)
        order by institution, person_id, confirmation_date, answered_at desc, id
        """;

    private static final String OF = """
        select refers_to, text, at from notice where institution = $1 and kind = $2 order by seq desc limit 500
        """;

    private final Pool pool;
    private final PostgresNotices notices;
    private final QuestionDigests digests;
    private final Clock clock;

    PostgresAnswerableNotices(Pool pool, PostgresNotices notices, QuestionDigests digests, Clock clock) {
        this.pool = pool;
        this.notices = notices;
        this.digests = digests;
        this.clock = clock;
    }

    @Override
    public Uni<List<Told>> of(InstitutionCode institution) {
        return pool.preparedQuery(OF)
                .execute(Tuple.of(institution.wire(), KIND))
                .map(rows -> rows.stream().map(PostgresAnswerableNotices::told).toList());
    }

    private static Told told(Row row) {
        return new Told(
                row.getUUID("refers_to"),
                row.getString("text"),
                row.getOffsetDateTime("at").toInstant());
    }

    /** Tells every institution that lately asked in vain, in the transaction that enters these coverages. */
    Uni<Void> tell(SqlConnection transaction, List<AnswerableCoverage> answerable) {
        if (answerable.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return transaction
                .preparedQuery(UNANSWERED)
                .execute(fresh(answerable))
                .map(rows ->
                        rows.stream().map(PostgresAnswerableNotices::unanswered).toList())
                .chain(unanswered -> unanswered.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : notices.post(transaction, UplinkNotice.Kind.COVERAGE_ANSWERABLE, unanswered));
    }

    private Tuple fresh(List<AnswerableCoverage> answerable) {
        return Tuple.tuple()
                .addValue(Columns.texts(
                        answerable, one -> digests.of(one.coverage().numbers(), one.birthDate())))
                .addValue(Columns.texts(
                        answerable, one -> QuestionDigests.branch(one.coverage().numbers())))
                .addValue(Columns.of(UUID.class, answerable, AnswerableCoverage::personId))
                .addValue(Columns.of(Boolean.class, answerable, AnswerableCoverage::known))
                .addValue(Columns.of(
                        LocalDate.class, answerable, one -> one.coverage().validFrom()))
                .addValue(Columns.of(LocalDate.class, answerable, AnswerableCoverage::lastDay))
                .addValue(clock.instant()
                        .minus(AnswerableNotice.reachesBack(LocalDate.now(clock)))
                        .atOffset(ZoneOffset.UTC))
                .addValue(KIND);
    }

    private static PostgresNotices.Posted unanswered(Row row) {
        return new PostgresNotices.Posted(
                row.getString("institution"),
                AnswerableNotice.text(Validity.valueOf(row.getString("validity"))),
                row.getUUID("id"));
    }
}

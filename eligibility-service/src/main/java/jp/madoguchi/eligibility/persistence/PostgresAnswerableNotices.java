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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.uplink.UplinkNotice;
import jp.madoguchi.eligibility.application.AnswerableNotices;
import jp.madoguchi.eligibility.domain.AnswerableCoverage;
import jp.madoguchi.eligibility.domain.AnswerableNotice;
import jp.madoguchi.rules.CardCertificate;
import jp.madoguchi.rules.CardMedium;

/** One look a batch of registrations, into an index that holds nothing but the questions that led to nobody. */
@ApplicationScoped
class PostgresAnswerableNotices implements AnswerableNotices {
    private static final String KIND = UplinkNotice.Kind.COVERAGE_ANSWERABLE.name();

    /** 複数該当 is answered again even where the coverage was lost by the day. */
    private static final String OF_THE_DAY = """
        c.confirmation_date >= f.first_day
                and (c.validity = 'MULTIPLE' or c.confirmation_date <= coalesce(f.last_day, 'infinity'))
        """;
    /**
     * The latest question of an institution about a person and a day, unless it was answered since. Who shares the
     * numbers or the card with somebody else is answered 複数該当 still, and so is whoever has an open mis-link. The
     * offsets keep a plan from asking that of the whole registry rather than of the few questions that were met.
     */
    private static final String UNANSWERED = """
        with fresh as (
            select f.asked, f.branch, f.known, f.first_day, f.last_day, f.born, p.id,
                coalesce(p.same_as, p.id) as person_id
            from unnest($1::text[], $2::text[], $3::uuid[], $4::boolean[], $5::date[], $6::date[], $9::text[])
                as f(asked, branch, record, known, first_day, last_day, born)
            join person p on p.id = f.record),
        met as (
            select c.id, c.institution, c.validity, c.confirmation_date, c.answered_at, f.person_id,
                null as kind, null::date as expires_on
            from fresh f
            join eligibility_check c on c.asked is not null and left(c.asked, 64) = f.asked
                and (f.branch = '' or substr(c.asked, 65) in ('', f.branch))
            where c.answered_at >= $7 and %1$s and not exists (
                select 1 from coverage own
                join person p on p.id = own.person_id
                join coverage twin on twin.insurer_number = own.insurer_number and twin.number = own.number
                    and twin.symbol = own.symbol
                    and (twin.branch is null or substr(c.asked, 65) in ('', twin.branch))
                    and (twin.disqualified_on is null or twin.disqualified_on > twin.valid_from)
                join person other on other.id = twin.person_id and other.birth_date = p.birth_date
                    and coalesce(other.same_as, other.id) <> f.person_id
                where own.person_id = f.id and own.valid_from = f.first_day
                offset 0)
            union all
            select c.id, c.institution, c.validity, c.confirmation_date, c.answered_at, f.person_id,
                null as kind, null::date as expires_on
            from fresh f
            join eligibility_check c on f.known and c.person_id = f.person_id and c.validity = 'INVALID'
            where c.answered_at >= $7 and %1$s
            union all
            select c.id, c.institution, c.validity, c.confirmation_date, c.answered_at, f.person_id,
                k.kind, k.expires_on
            from fresh f
            join lateral (
                select digest from card_holder where person_id = f.person_id
                union all
                select h.digest from person r join card_holder h on h.person_id = r.id
                where r.same_as = f.person_id) held on f.known
            join card k on k.digest = held.digest
            join eligibility_check c on c.asked is not null and left(c.asked, 64) = held.digest
                and substr(c.asked, 65) in ('', f.born)
            where c.answered_at >= $7 and %1$s and not exists (
                select 1 from card_holder also join person other on other.id = also.person_id
                where also.digest = held.digest and coalesce(other.same_as, other.id) <> f.person_id
                offset 0))
        select id, institution, validity, person_id, confirmation_date, kind, expires_on
        from met
        where not exists (
            select 1 from notice n
            where n.institution = met.institution and n.kind = $8 and n.refers_to = met.id)
          and not exists (
            select 1 from eligibility_check since
            where since.person_id = met.person_id and since.institution = met.institution
              and since.answered_at >= met.answered_at and since.validity = 'VALID'
              and since.confirmation_date = met.confirmation_date
            offset 0)
          and not exists (
            select 1 from person r where r.id = met.person_id and r.open_mislinks > 0
            union all
            select 1 from person r where r.same_as = met.person_id and r.open_mislinks > 0
            offset 0)
        order by institution, person_id, confirmation_date, answered_at desc, id
        """.formatted(OF_THE_DAY);

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
                .map(rows -> latestOfEach(rows.stream()))
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
                .addValue(KIND)
                .addValue(Columns.texts(answerable, one -> digests.of(one.birthDate())));
    }

    /** Of each institution, person and day: the rows come with the latest question first. */
    private static List<PostgresNotices.Posted> latestOfEach(Stream<Row> rows) {
        Map<List<Object>, Row> latest = new LinkedHashMap<>();
        rows.filter(PostgresAnswerableNotices::isOfUse).forEach(row -> latest.putIfAbsent(question(row), row));
        return latest.values().stream()
                .map(PostgresAnswerableNotices::unanswered)
                .toList();
    }

    private static List<Object> question(Row row) {
        return List.of(row.getString("institution"), row.getUUID("person_id"), row.getLocalDate("confirmation_date"));
    }

    /** A card is of use for a while after its last day, a phone is not; one that is not cannot be asked with again. */
    private static boolean isOfUse(Row row) {
        return Optional.ofNullable(row.getString("kind"))
                .map(kind -> new CardCertificate(CardMedium.valueOf(kind), row.getLocalDate("expires_on")))
                .map(certificate -> !row.getLocalDate("confirmation_date").isAfter(certificate.usableUntil()))
                .orElse(true);
    }

    private static PostgresNotices.Posted unanswered(Row row) {
        return new PostgresNotices.Posted(
                row.getString("institution"),
                AnswerableNotice.text(Validity.valueOf(row.getString("validity"))),
                row.getUUID("id"));
    }
}

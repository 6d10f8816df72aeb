package jp.madoguchi.eligibility.persistence;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.StreamSupport;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.uplink.UplinkNotice;
import jp.madoguchi.eligibility.EligibilityConfig;
import jp.madoguchi.eligibility.application.Notice;
import jp.madoguchi.web.UnexpectedFailures;

/** お知らせの読み取り: one look at the table an interval serves all streams of this process, and only while there are any. */
@ApplicationScoped
class NoticeLog {
    /** Its own, and those to all that have something in common with it: each branch by its own index. */
    private static final String AFTER = """
        with common(scope, value) as (
            values ('NATIONAL', ''), ('REGION', left($1, 2))
            union all
            select of_it.scope, of_it.value
            from institution_extent e,
                lateral (values ('CARRIER', e.carrier), ('LINE', e.line), ('VENDOR', e.vendor),
                    ('TERMINAL', e.terminal)) as of_it(scope, value)
            where e.institution = $1 and of_it.value is not null)
        select seq, kind, text, refers_to, at from (
            (select seq, kind, text, refers_to, at from notice
                where institution = $1 and seq > $2 order by seq limit 500)
            union all
            select n.seq, n.kind, n.text, n.refers_to, n.at
            from common c join notice n on n.scope = c.scope and n.scope_value = c.value
            where n.seq > $2) told
        order by seq limit 500
        """;

    /** Up to the first that is not older; one that tells of long ago may stand behind it. */
    private static final String BEFORE = """
        select coalesce(min(seq) filter (where at >= $2) - 1, max(seq), 0) as seq
        from notice where institution = $1 or scope is not null
        """;

    private static final String NEWS =
            "select institution, max(seq) as seq from notice where seq > $1 group by institution";

    private final Pool pool;
    private final UnexpectedFailures failures;
    private final AtomicLong lastNews = new AtomicLong();
    /** Whom there may be something new for; nobody named is everybody. */
    private final Multi<Optional<InstitutionCode>> news;

    NoticeLog(Pool pool, UnexpectedFailures failures, EligibilityConfig config) {
        this.pool = pool;
        this.failures = failures;
        this.news = Multi.createFrom()
                .ticks()
                .every(config.streamInterval())
                .onOverflow()
                .drop()
                .onItem()
                .transformToMultiAndConcatenate(tick -> lookForNews())
                .broadcast()
                .withCancellationAfterLastSubscriberDeparture()
                .toAtLeast(1);
    }

    /** A signal whenever this institution may have something new. */
    Multi<InstitutionCode> news(InstitutionCode institution) {
        return news.filter(named -> named.map(institution::equals).orElse(true)).map(named -> institution);
    }

    /** The notices of an institution after this number, oldest first, no more of them than a stream should hold. */
    Uni<List<Notice>> after(InstitutionCode institution, long number) {
        return pool.preparedQuery(AFTER)
                .execute(Tuple.of(institution.wire(), number))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(NoticeLog::notice)
                        .toList());
    }

    /** The number after which the notices since this time begin. */
    Uni<Long> numberBefore(InstitutionCode institution, Instant since) {
        return pool.preparedQuery(BEFORE)
                .execute(Tuple.of(institution.wire(), since.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.iterator().next().getLong("seq"));
    }

    /** A look that fails is reported and ends nobody's stream: the next one sees what it missed. */
    private Multi<Optional<InstitutionCode>> lookForNews() {
        return pool.preparedQuery(NEWS)
                .execute(Tuple.of(lastNews.get()))
                .onItem()
                .transformToMulti(rows -> Multi.createFrom().iterable(rows))
                .onItem()
                .invoke(row -> lastNews.accumulateAndGet(row.getLong("seq"), Math::max))
                .map(row -> Optional.ofNullable(row.getString("institution")).map(InstitutionCode::valueOf))
                .onFailure()
                .invoke(failures::report)
                .onFailure()
                .recoverWithCompletion();
    }

    private static Notice notice(Row row) {
        UplinkNotice notice = new UplinkNotice(
                UplinkNotice.Kind.valueOf(row.getString("kind")),
                row.getString("text"),
                row.getUUID("refers_to"),
                row.getOffsetDateTime("at").toInstant());
        return new Notice(row.getLong("seq"), notice);
    }
}

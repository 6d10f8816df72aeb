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
    private static final String AFTER =
            "select seq, kind, text, refers_to, at from notice where institution = $1 and seq > $2 order by seq limit"
                    + " 500";
    private static final String BEFORE =
            "select coalesce(max(seq), 0) as seq from notice where institution = $1 and at < $2";
    private static final String NEWS =
            "select institution, max(seq) as seq from notice where seq > $1 group by institution";

    private final Pool pool;
    private final UnexpectedFailures failures;
    private final AtomicLong lastNews = new AtomicLong();
    private final Multi<InstitutionCode> news;

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
        return news.filter(institution::equals);
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
    private Multi<InstitutionCode> lookForNews() {
        return pool.preparedQuery(NEWS)
                .execute(Tuple.of(lastNews.get()))
                .onItem()
                .transformToMulti(rows -> Multi.createFrom().iterable(rows))
                .onItem()
                .invoke(row -> lastNews.accumulateAndGet(row.getLong("seq"), Math::max))
                .map(row -> InstitutionCode.valueOf(row.getString("institution")))
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

package jp.madoguchi.eligibility.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.uplink.UplinkNotice;
import jp.madoguchi.eligibility.EligibilityConfig;
import jp.madoguchi.eligibility.application.Notice;
import jp.madoguchi.eligibility.application.Notices;
import jp.madoguchi.eligibility.application.Reach;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class PostgresNotices implements Notices {
    /**
     * Without the lock a lower number could become visible after a higher one, and a stream would have passed it by.
     */
    private static final String LOCK = "select cast(pg_advisory_xact_lock(hashtext('notice')) as text)";

    private static final String INSERT = """
        insert into notice (institution, kind, text, refers_to, at)
        select institution, :kind, :text, cast(nullif(:refersTo, '') as uuid), :at
        from unnest(string_to_array(:institutions, ',')) as told(institution)
        """;

    private static final String FORGET = """
        delete from notice where institution = any(string_to_array(:institutions, ',')) and at < :before
        """;

    private static final String INSERT_FOR_ALL = """
        insert into notice (scope, scope_value, kind, text, refers_to, at)
        values (:scope, :value, :kind, :text, cast(nullif(:refersTo, '') as uuid), :at)
        """;

    private static final String FORGET_FOR_ALL = "delete from notice where scope is not null and at < :before";

    private static final String POST = """
        with forgotten as (delete from notice where institution = any($1) and at < $6)
        insert into notice (institution, kind, text, refers_to, at)
        select told.institution, $4, told.text, told.refers_to, $5
        from unnest($1::text[], $2::text[], $3::uuid[]) as told(institution, text, refers_to)
        """;

    private final NoticeLog log;
    private final EligibilityConfig config;
    private final Clock clock;

    PostgresNotices(NoticeLog log, EligibilityConfig config, Clock clock) {
        this.log = log;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Uni<Void> post(InstitutionCode institution, UplinkNotice notice) {
        return post(List.of(institution), notice);
    }

    @Override
    public Uni<Void> post(List<InstitutionCode> institutions, UplinkNotice notice) {
        String codes = institutions.stream().map(InstitutionCode::wire).collect(Collectors.joining(","));
        return Panache.getSession()
                .chain(session -> post(
                        session,
                        telling(session.createNativeQuery(INSERT), notice).setParameter("institutions", codes),
                        session.createNativeQuery(FORGET).setParameter("institutions", codes)));
    }

    @Override
    public Uni<Void> post(Reach reach, UplinkNotice notice) {
        return Panache.getSession()
                .chain(session -> post(
                        session,
                        telling(session.createNativeQuery(INSERT_FOR_ALL), notice)
                                .setParameter("scope", reach.scope().name())
                                .setParameter("value", reach.value()),
                        session.createNativeQuery(FORGET_FOR_ALL)));
    }

    private Uni<Void> post(Mutiny.Session session, Mutiny.Query<?> insert, Mutiny.Query<?> forget) {
        return session.createNativeQuery(LOCK, String.class)
                .getSingleResult()
                .chain(insert::executeUpdate)
                .chain(() -> forget.setParameter("before", clock.instant().minus(config.noticesKept()))
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Mutiny.Query<?> telling(Mutiny.Query<?> insert, UplinkNotice notice) {
        UUID refersTo = notice.refersTo();
        return insert.setParameter("kind", notice.kind().name())
                .setParameter("text", notice.text())
                .setParameter("refersTo", refersTo == null ? "" : refersTo.toString())
                .setParameter("at", notice.at());
    }

    /** The same for many institutions, in a transaction that is no session's. */
    Uni<Void> post(SqlConnection transaction, UplinkNotice.Kind kind, List<Posted> notices) {
        Instant now = clock.instant();
        return transaction
                .query(LOCK)
                .execute()
                .chain(() -> transaction
                        .preparedQuery(POST)
                        .execute(Tuple.tuple()
                                .addValue(Columns.texts(notices, Posted::institution))
                                .addValue(Columns.texts(notices, Posted::text))
                                .addValue(Columns.of(UUID.class, notices, Posted::refersTo))
                                .addValue(kind.name())
                                .addValue(now.atOffset(ZoneOffset.UTC))
                                .addValue(now.minus(config.noticesKept()).atOffset(ZoneOffset.UTC))))
                .replaceWithVoid();
    }

    /** 知らせる一件. */
    record Posted(String institution, String text, UUID refersTo) {}

    @Override
    public Flow.Publisher<Notice> follow(InstitutionCode institution, Optional<Long> heard) {
        Uni<Long> start = heard.map(number -> Uni.createFrom().item(number))
                .orElseGet(() -> log.numberBefore(institution, clock.instant().minus(config.streamLookBack())));
        return start.onItem().transformToMulti(number -> follow(institution, new AtomicLong(number)));
    }

    /**
     * The news are listened to before the first look, so that nothing falls between the two. How far the stream got
     * is noted with the look itself: a slow gateway may still be reading when the next one starts.
     */
    private Multi<Notice> follow(InstitutionCode institution, AtomicLong last) {
        return Multi.createBy()
                .merging()
                .streams(log.news(institution), Multi.createFrom().item(institution))
                .onOverflow()
                .dropPreviousItems()
                .onItem()
                .transformToMultiAndConcatenate(occasion -> Multi.createBy()
                        .repeating()
                        .uni(() -> log.after(institution, last.get())
                                .invoke(found -> found.forEach(notice -> last.set(notice.number()))))
                        .until(List::isEmpty))
                .onItem()
                .disjoint();
    }
}

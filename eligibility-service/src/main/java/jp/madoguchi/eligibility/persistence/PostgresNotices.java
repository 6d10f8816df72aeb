package jp.madoguchi.eligibility.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.uplink.UplinkNotice;
import jp.madoguchi.eligibility.EligibilityConfig;
import jp.madoguchi.eligibility.application.Notice;
import jp.madoguchi.eligibility.application.Notices;

@ApplicationScoped
class PostgresNotices implements Notices {
    /**
     * Without the lock a lower number could become visible after a higher one, and a stream would have passed it by.
     */
    static final String LOCK = "select cast(pg_advisory_xact_lock(hashtext('notice')) as text)";

    private static final String INSERT = """
        insert into notice (institution, kind, text, refers_to, at)
        values (:institution, :kind, :text, cast(nullif(:refersTo, '') as uuid), :at)
        """;

    private static final String FORGET = "delete from notice where institution = :institution and at < :before";

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
        UUID refersTo = notice.refersTo();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOCK, String.class)
                        .getSingleResult()
                        .chain(() -> session.createNativeQuery(INSERT)
                                .setParameter("institution", institution.wire())
                                .setParameter("kind", notice.kind().name())
                                .setParameter("text", notice.text())
                                .setParameter("refersTo", refersTo == null ? "" : refersTo.toString())
                                .setParameter("at", notice.at())
                                .executeUpdate())
                        .chain(() -> session.createNativeQuery(FORGET)
                                .setParameter("institution", institution.wire())
                                .setParameter("before", clock.instant().minus(config.noticesKept()))
                                .executeUpdate()))
                .replaceWithVoid();
    }

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

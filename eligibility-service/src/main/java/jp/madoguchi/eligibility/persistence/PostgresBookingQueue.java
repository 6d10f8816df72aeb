package jp.madoguchi.eligibility.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.eligibility.application.BookingQueue;
import jp.madoguchi.eligibility.domain.RerunRule;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresBookingQueue implements BookingQueue {
    private static final String NEXT = """
            select id from pre_check_booking
            where queued and not_before <= :now and visit_date >= :today
            order by place, id limit 1 for update skip locked
            """;
    private static final String HOLD =
            "select id from pre_check_booking where id = :id and queued for update skip locked";
    /** A digest of all that decides what is answered of everybody who ever held the numbers, as a check finds them. */
    private static final String COVERAGES = """
            (select coalesce(
                md5(string_agg(cast((c, p.open_mislinks) as text), ',' order by c.person_id, c.position)), '')
             from coverage c join person p on p.id = c.person_id
             where p.birth_date = b.birth_date and c.person_id in (
                select held.person_id from coverage held
                where held.insurer_number = b.insurer_number and held.number = b.number and held.symbol = b.symbol))
            """;

    private static final String DIGEST = "select " + COVERAGES + " from pre_check_booking b where b.id = :id";
    private static final String ANSWERED = """
            update pre_check_booking
            set queued = false, attempts = 0, check_id = :check, answered_at = :at, looked_at = :at,
                coverages = :coverages
            where id = :id
            """;
    private static final String NO_VISIT = "insert into pre_check_answer (check_id, booking_id) values (:check, :id)";
    private static final String LOOK = """
            update pre_check_booking b
            set looked_at = :now, not_before = :now,
                queued = (b.answered_at < :old and b.visit_date <= :lastDay) or b.coverages <> %s
            where b.id in (
                select id from pre_check_booking
                where not queued and not superseded and visit_date >= :today and looked_at <= :before
                order by looked_at limit :most for update skip locked)
            """.formatted(COVERAGES);
    private static final String FORGET_BOOKINGS = "delete from pre_check_booking where visit_date < :before";
    private static final String FORGET = "delete from pre_check where visit_date < :before";

    @Override
    public Uni<Optional<UUID>> claim(Instant now, LocalDate today) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NEXT, UUID.class)
                        .setParameter("now", now)
                        .setParameter("today", today)
                        .getSingleResultOrNull())
                .chain(PostgresBookingQueue::row)
                .map(row -> Optional.ofNullable(row).map(found -> {
                    found.notBefore = now.plus(RerunRule.pauseAfter(found.attempts));
                    found.attempts = found.attempts + 1;
                    return found.id;
                }));
    }

    private static Uni<@Nullable BookingRow> row(@Nullable UUID id) {
        return id == null ? Uni.createFrom().nullItem() : BookingRow.findById(id);
    }

    @Override
    public Uni<Optional<Waiting>> hold(UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(HOLD, UUID.class)
                        .setParameter("id", id)
                        .getSingleResultOrNull()
                        .chain(PostgresBookingQueue::row)
                        .chain(row -> row == null ? Uni.createFrom().item(Optional.empty()) : waiting(session, row)));
    }

    private static Uni<Optional<Waiting>> waiting(Mutiny.Session session, BookingRow row) {
        return session.createNativeQuery(DIGEST, String.class)
                .setParameter("id", row.id)
                .getSingleResult()
                .map(digest -> Optional.of(new Waiting(
                        row.id, InstitutionCode.valueOf(row.institution), row.account, row.booking(), digest)));
    }

    @Override
    public Uni<Void> answered(Waiting waiting, UUID checkId, Instant at) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ANSWERED)
                        .setParameter("check", checkId)
                        .setParameter("at", at)
                        .setParameter("coverages", waiting.coverages())
                        .setParameter("id", waiting.id())
                        .executeUpdate()
                        .chain(() -> session.createNativeQuery(NO_VISIT)
                                .setParameter("check", checkId)
                                .setParameter("id", waiting.id())
                                .executeUpdate()))
                .replaceWithVoid();
    }

    @Override
    public Uni<Integer> lookOver(RerunRule rule, Instant now, LocalDate today, Duration every) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOOK)
                        .setParameter("now", now)
                        .setParameter("today", today)
                        .setParameter("old", rule.oldBefore(now))
                        .setParameter("lastDay", rule.lastDay(today))
                        .setParameter("before", now.minus(every))
                        .setParameter("most", MOST_AT_ONCE)
                        .executeUpdate());
    }

    @Override
    public Uni<Integer> forget(LocalDate today, Duration kept) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FORGET_BOOKINGS)
                        .setParameter("before", today.minusDays(kept.toDays()))
                        .executeUpdate()
                        .call(() -> session.createNativeQuery(FORGET)
                                .setParameter("before", today.minusDays(kept.toDays()))
                                .executeUpdate()));
    }
}

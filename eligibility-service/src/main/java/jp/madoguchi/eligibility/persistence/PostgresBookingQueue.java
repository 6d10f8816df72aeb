package jp.madoguchi.eligibility.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.eligibility.application.BookingQueue;
import jp.madoguchi.eligibility.application.KeptCheck;
import jp.madoguchi.eligibility.domain.Booking;
import jp.madoguchi.eligibility.domain.RerunRule;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresBookingQueue implements BookingQueue {
    private static final String NEXT = "select next_booking(:now, :today)";
    /** A digest of all that decides what is answered of everybody who ever held the numbers, as a check finds them. */
    private static final String COVERAGES = """
        (select coalesce(
            md5(string_agg(cast((c, p.open_mislinks) as text), ',' order by c.person_id, c.position)), '')
         from coverage c join person p on p.id = c.person_id
         where c.person_id in (%s))
        """.formatted(PostgresPersons.everyRecordOf("""
                select coalesce(holder.same_as, holder.id)
                from coverage held join person holder on holder.id = held.person_id
                where held.insurer_number = b.insurer_number and held.number = b.number and held.symbol = b.symbol
                    and holder.birth_date = b.birth_date\
                """));

    private static final String WAITING = """
        select b.id, b.institution, b.account, b.booking_id, b.visit_time, b.insurer_number, b.symbol, b.number,
            b.branch, b.birth_date, %s as coverages_now
        from pre_check_booking b where b.id = $1 and b.queued
        """.formatted(COVERAGES);
    private static final String STILL_WAITS = "select id from pre_check_booking where id = $1 and queued for update";
    private static final String ANSWERED = """
        update pre_check_booking
        set queued = false, attempts = 0, check_id = $2, answered_at = $3, looked_at = $3, coverages = $4
        where id = $1
        """;
    private static final String NO_VISIT = "insert into pre_check_answer (check_id, booking_id) values ($1, $2)";
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

    private final Pool pool;
    private final CheckWriter writer;

    PostgresBookingQueue(Pool pool, CheckWriter writer) {
        this.pool = pool;
        this.writer = writer;
    }

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
    public Uni<Optional<Waiting>> waiting(UUID id) {
        return pool.preparedQuery(WAITING)
                .execute(Tuple.of(id))
                .map(rows -> rows.stream().findFirst().map(PostgresBookingQueue::waiting));
    }

    private static Waiting waiting(Row row) {
        return new Waiting(
                row.getUUID("id"),
                InstitutionCode.valueOf(row.getString("institution")),
                row.getString("account"),
                new Booking(
                        row.getString("booking_id"),
                        RecordFacts.numbers(row),
                        row.getLocalDate("birth_date"),
                        row.getLocalTime("visit_time")),
                row.getString("coverages_now"));
    }

    @Override
    public Uni<Void> answered(Waiting waiting, KeptCheck check) {
        return pool.withTransaction(transaction -> transaction
                .preparedQuery(STILL_WAITS)
                .execute(Tuple.of(waiting.id()))
                .chain(found ->
                        found.size() == 0 ? Uni.createFrom().voidItem() : answered(transaction, waiting, check)));
    }

    private Uni<Void> answered(SqlConnection transaction, Waiting waiting, KeptCheck check) {
        UUID checkId = check.answer().checkId();
        OffsetDateTime at = check.asked().askedAt().atOffset(ZoneOffset.UTC);
        return writer.write(transaction, check)
                .chain(() -> transaction
                        .preparedQuery(ANSWERED)
                        .execute(Tuple.of(waiting.id(), checkId, at, waiting.coverages())))
                .chain(() -> transaction.preparedQuery(NO_VISIT).execute(Tuple.of(checkId, waiting.id())))
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

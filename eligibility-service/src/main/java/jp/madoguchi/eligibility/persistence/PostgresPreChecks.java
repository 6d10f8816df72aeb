package jp.madoguchi.eligibility.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.eligibility.application.KeptBooking;
import jp.madoguchi.eligibility.application.PreChecks;
import jp.madoguchi.eligibility.domain.Booking;
import jp.madoguchi.eligibility.domain.CheckAnswer;
import jp.madoguchi.eligibility.domain.PreCheck;
import jp.madoguchi.runtime.database.KeptJson;
import jp.madoguchi.web.Ids;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresPreChecks implements PreChecks {
    /** Two pre-checks of one clinic come one after the other: the later one takes the place of the earlier one. */
    private static final String LOCK =
            "select cast(pg_advisory_xact_lock(hashtext('pre-check'), hashtext(:institution)) as text)";

    private static final String GIVE_WAY = """
        update pre_check_booking set superseded = true, queued = false
        where institution = :institution and visit_date = :day and not superseded
          and booking_id = any(string_to_array(cast(:bookings as text), ','))
        """;
    /** What was answered of the same patient for the same booking is answered: it is looked over as every other. */
    private static final String TAKE_OVER = """
        update pre_check_booking b
        set check_id = before.check_id, answered_at = before.answered_at, looked_at = before.looked_at,
            coverages = before.coverages, queued = false
        from (
            select distinct on (booking_id) * from pre_check_booking
            where institution = :institution and visit_date = :day and superseded and check_id is not null
            order by booking_id, id desc
        ) before
        where b.pre_check_id = :id and b.booking_id = before.booking_id
          and (b.insurer_number, b.symbol, b.number, b.birth_date)
            = (before.insurer_number, before.symbol, before.number, before.birth_date)
          and b.branch is not distinct from before.branch
        """;
    /** A check stays with the person it found, and so does what the clinic calls them. */
    private static final String BOOKINGS =
            "select b, c.answer, n.number from BookingRow b left join CheckRow c on c.id = b.checkId"
                    + " left join ReferenceNumberRow n on n.institution = b.institution and n.personId = c.personId";

    private static final String OF_PRE_CHECK = BOOKINGS + " where b.preCheckId = :id order by b.id";
    private static final String ON_DAY =
            BOOKINGS + " where b.institution = :institution and b.visitDate = :day and not b.superseded order by b.id";

    private final KeptJson json;
    private final Ids ids;

    PostgresPreChecks(KeptJson json, Ids ids) {
        this.json = json;
        this.ids = ids;
    }

    @Override
    public Uni<Void> add(UUID id, InstitutionCode institution, String account, PreCheck preCheck, Instant now) {
        PreCheckRow row = new PreCheckRow();
        row.id = id;
        row.institution = institution.wire();
        row.account = account;
        row.visitDate = preCheck.visitDate();
        row.receivedAt = now;
        Object[] bookings = IntStream.range(0, preCheck.bookings().size())
                .mapToObj(place -> row(row, place, preCheck.bookings().get(place)))
                .toArray();
        List<String> named =
                preCheck.bookings().stream().map(Booking::bookingId).toList();
        return withdraw(institution, preCheck.visitDate(), named)
                .chain(row::persistAndFlush)
                .chain(Panache::getSession)
                .chain(session -> session.persistAll(bookings)
                        .chain(session::flush)
                        .chain(() -> session.createNativeQuery(TAKE_OVER)
                                .setParameter("institution", row.institution)
                                .setParameter("day", row.visitDate)
                                .setParameter("id", row.id)
                                .executeUpdate()))
                .replaceWithVoid();
    }

    @Override
    public Uni<Integer> withdraw(InstitutionCode institution, LocalDate day, List<String> bookingIds) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOCK, String.class)
                        .setParameter("institution", institution.wire())
                        .getSingleResult()
                        .chain(() -> session.createNativeQuery(GIVE_WAY)
                                .setParameter("institution", institution.wire())
                                .setParameter("day", day)
                                // No booking id holds a comma.
                                .setParameter("bookings", String.join(",", bookingIds))
                                .executeUpdate()));
    }

    private BookingRow row(PreCheckRow preCheck, int place, Booking booking) {
        BookingRow row = new BookingRow();
        row.id = ids.next();
        row.preCheckId = preCheck.id;
        row.institution = preCheck.institution;
        row.account = preCheck.account;
        row.visitDate = preCheck.visitDate;
        row.place = place;
        row.queued = true;
        row.notBefore = preCheck.receivedAt;
        row.take(booking);
        return row;
    }

    @Override
    public Uni<Optional<Progress>> find(InstitutionCode institution, UUID id) {
        return PreCheckRow.<PreCheckRow>find("id = ?1 and institution = ?2", id, institution.wire())
                .firstResult()
                .chain(row -> row == null ? Uni.createFrom().item(Optional.empty()) : progress(row));
    }

    private Uni<Optional<Progress>> progress(PreCheckRow row) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(OF_PRE_CHECK, Object[].class)
                        .setParameter("id", row.id)
                        .getResultList())
                .map(bookings -> Optional.of(new Progress(row.id, row.visitDate, row.receivedAt, kept(bookings))));
    }

    @Override
    public Uni<List<KeptBooking>> on(InstitutionCode institution, LocalDate visitDate) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(ON_DAY, Object[].class)
                        .setParameter("institution", institution.wire())
                        .setParameter("day", visitDate)
                        .getResultList())
                .map(this::kept);
    }

    private List<KeptBooking> kept(List<Object[]> rows) {
        return rows.stream()
                .map(row -> kept((BookingRow) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    private KeptBooking kept(BookingRow row, @Nullable String answer, @Nullable String referenceNumber) {
        return new KeptBooking(
                row.id,
                row.booking(),
                Optional.ofNullable(answer).map(text -> json.read(text, CheckAnswer.class)),
                Optional.ofNullable(referenceNumber),
                row.queued,
                row.attempts,
                row.superseded);
    }
}

package jp.madoguchi.outage.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.CardFace;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.outage.application.HeldVisits;
import jp.madoguchi.outage.domain.Confirmed;
import jp.madoguchi.outage.domain.Declared;
import jp.madoguchi.outage.domain.HeldState;
import jp.madoguchi.outage.domain.HeldVisit;
import org.jspecify.annotations.Nullable;

/** 控えた受診 in PostgreSQL. */
@ApplicationScoped
class PostgresHeldVisits implements HeldVisits {
    private static final String ADD = """
            insert into held_visit
                (visit_id, institution, taken_at, confirmation_date, cause, patient, shown, declared, state)
            values (:id, :institution, :takenAt, :date, :cause, nullif(:patient, ''), nullif(:shown, ''),
                nullif(:declared, ''), :state)
            on conflict do nothing
            """;

    private final RowJson json;

    PostgresHeldVisits(RowJson json) {
        this.json = json;
    }

    @Override
    public Uni<Boolean> add(HeldVisit visit) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ADD)
                        .setParameter("id", visit.visitId())
                        .setParameter("institution", visit.institution().wire())
                        .setParameter("takenAt", visit.takenAt())
                        .setParameter("date", visit.confirmationDate())
                        .setParameter("cause", visit.cause().name())
                        .setParameter("patient", json.textOrEmpty(visit.patient()))
                        .setParameter("shown", json.textOrEmpty(visit.shown()))
                        .setParameter("declared", json.textOrEmpty(visit.declared()))
                        .setParameter("state", visit.state().name())
                        .executeUpdate())
                .map(added -> added == 1);
    }

    @Override
    public Uni<Void> replace(HeldVisit visit) {
        return HeldVisitRow.<HeldVisitRow>findById(visit.visitId())
                .chain(row -> {
                    row.patient = json.write(visit.patient());
                    row.shown = json.write(visit.shown());
                    row.state = visit.state();
                    row.method = visit.method();
                    row.result = visit.result();
                    row.closingReason = visit.closingReason();
                    row.declared = json.write(visit.declared());
                    row.confirmed = json.write(visit.confirmed());
                    row.resolution = visit.resolution();
                    return row.persistAndFlush();
                })
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<HeldVisit>> forChange(InstitutionCode institution, UUID visitId) {
        return HeldVisitRow.<HeldVisitRow>find("visitId = ?1 and institution = ?2", visitId, institution.wire())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .map(row -> Optional.ofNullable(row).map(this::visit));
    }

    @WithSession
    @Override
    public Uni<List<HeldVisit>> of(InstitutionCode institution) {
        return HeldVisitRow.<HeldVisitRow>list("institution = ?1 order by takenAt, visitId", institution.wire())
                .map(this::visits);
    }

    @WithSession
    @Override
    public Uni<Long> countWaiting(InstitutionCode institution, Instant from, @Nullable Instant until) {
        return HeldVisitRow.count(
                "institution = ?1 and state = ?2 and takenAt >= ?3 and takenAt <= ?4",
                institution.wire(),
                HeldState.HELD,
                from,
                until == null ? Instant.parse("9999-12-31T00:00:00Z") : until);
    }

    private List<HeldVisit> visits(List<HeldVisitRow> rows) {
        return rows.stream().map(this::visit).toList();
    }

    private HeldVisit visit(HeldVisitRow row) {
        return new HeldVisit(
                row.visitId,
                InstitutionCode.valueOf(row.institution),
                row.takenAt,
                row.confirmationDate,
                row.cause,
                json.read(row.patient, CardFace.class),
                json.read(row.shown, InsuredNumbers.class),
                row.state,
                row.method,
                row.result,
                row.closingReason,
                json.read(row.declared, Declared.class),
                json.read(row.confirmed, Confirmed.class),
                row.resolution);
    }
}

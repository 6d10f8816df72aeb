package jp.madoguchi.outage.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.GatewayMode;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.application.BoardFacts;
import jp.madoguchi.outage.domain.ClinicFigures;
import jp.madoguchi.outage.domain.Drain;
import jp.madoguchi.outage.domain.GatewayReport;
import jp.madoguchi.runtime.database.KeptJson;
import org.jspecify.annotations.Nullable;

/** 運用ボードの材料 in PostgreSQL: three statements a look, whatever the number of clinics. */
@ApplicationScoped
class PostgresBoard implements BoardFacts {
    private static final String REPORTS = """
        select gateway_id, institution, mode, cause, breakers, unsent, oldest_unsent_at, since, reported_at,
            acknowledged, acknowledged_at, drained_per_second, parked
        from gateway_report where $1::text is null or institution = $1
        """;
    private static final String FIGURES = """
        select institution, sum(grants) as grants, min(grant_asked_at) as grant_asked_at,
            max(grant_until) as grant_until, sum(held) as held, sum(full_charges) as full_charges,
            sum(prevented) as prevented, sum(declarations) as declarations, sum(unknown) as unknown,
            sum(certificates) as certificates, sum(refunds_due) as refunds_due, sum(refunds_paid) as refunds_paid
        from (
            select institution, count(*) as grants,
                min(requested_at) filter (where state <> 'ENABLED' and origin = 'CALL_CENTRE') as grant_asked_at,
                max(last_day) filter (where state = 'ENABLED') as grant_until,
                0 as held, 0 as full_charges, 0 as prevented, 0 as declarations, 0 as unknown,
                0 as certificates, 0 as refunds_due, 0 as refunds_paid
            from activation_grant where state <> 'ENDED' group by institution
            union all
            select institution, 0, null, null, count(*), 0, 0, 0, 0, 0, 0, 0
            from held_visit where state = 'HELD' group by institution
            union all
            select institution, 0, null, null, 0, count(*) filter (where full_charge),
                count(*) filter (where prevented), 0, 0, 0, 0, 0
            from board_visit v where day = $2 and not exists (
                select from visit_merge m where m.institution = v.institution and m.visit_id = v.visit_id
                and m.into_visit is not null)
            group by institution
            union all
            select institution, 0, null, null, 0, 0, 0, count(*), 0, 0, 0, 0
            from board_declaration where open group by institution
            union all
            select institution, 0, null, null, 0, 0, 0, 0, count(*), 0, 0, 0
            from board_claim where unknown and month = $3 group by institution
            union all
            select institution, 0, null, null, 0, 0, 0, 0, 0, count(*), 0, 0
            from board_certificate where expiring and seen_on >= $4 group by institution
            union all
            select institution, 0, null, null, 0, 0, 0, 0, 0, 0, count(*), 0
            from refund where owed > paid group by institution
            union all
            select institution, 0, null, null, 0, 0, 0, 0, 0, 0, 0, count(*)
            from refund where paid > 0 and paid_on = $2 group by institution
        ) as figure
        where $1::text is null or institution = $1
        group by institution
        """;
    private static final String NAMES = """
        select institution, name from clinic where $1::text is null or institution = $1
        """;
    private static final TypeReference<Map<String, String>> BREAKERS = new TypeReference<>() {};

    private final Pool pool;
    private final KeptJson json;

    PostgresBoard(Pool pool, KeptJson json) {
        this.pool = pool;
        this.json = json;
    }

    @Override
    public Uni<List<GatewayReport>> reports(Optional<InstitutionCode> institution) {
        return pool.preparedQuery(REPORTS).execute(Tuple.of(wire(institution))).map(rows -> {
            List<GatewayReport> reports = new ArrayList<>();
            rows.forEach(row -> reports.add(report(row)));
            return reports;
        });
    }

    @Override
    public Uni<Map<InstitutionCode, String>> names(Optional<InstitutionCode> institution) {
        return pool.preparedQuery(NAMES).execute(Tuple.of(wire(institution))).map(rows -> {
            Map<InstitutionCode, String> names = new HashMap<>();
            rows.forEach(
                    row -> names.put(InstitutionCode.valueOf(row.getString("institution")), row.getString("name")));
            return names;
        });
    }

    @Override
    public Uni<Map<InstitutionCode, ClinicFigures>> figures(
            Optional<InstitutionCode> institution, LocalDate today, YearMonth claimMonth, LocalDate certificatesSince) {
        return pool.preparedQuery(FIGURES)
                .execute(Tuple.of(wire(institution), today, claimMonth.toString(), certificatesSince))
                .map(rows -> {
                    Map<InstitutionCode, ClinicFigures> figures = new HashMap<>();
                    rows.forEach(
                            row -> figures.put(InstitutionCode.valueOf(row.getString("institution")), figures(row)));
                    return figures;
                });
    }

    private GatewayReport report(Row row) {
        String cause = row.getString("cause");
        return new GatewayReport(
                row.getUUID("gateway_id"),
                InstitutionCode.valueOf(row.getString("institution")),
                GatewayMode.valueOf(row.getString("mode")),
                cause == null ? null : Cause.valueOf(cause),
                json.read(row.getString("breakers"), BREAKERS),
                row.getLong("unsent"),
                instant(row, "oldest_unsent_at"),
                row.getOffsetDateTime("since").toInstant(),
                row.getOffsetDateTime("reported_at").toInstant(),
                row.getLong("acknowledged"),
                drain(row),
                row.getLong("parked"));
    }

    private static @Nullable Drain drain(Row row) {
        Double perSecond = row.getDouble("drained_per_second");
        Instant asOf = instant(row, "acknowledged_at");
        return perSecond == null || asOf == null ? null : new Drain(perSecond, asOf);
    }

    private static ClinicFigures figures(Row row) {
        return new ClinicFigures(
                row.getInteger("grants"),
                instant(row, "grant_asked_at"),
                null,
                row.getLocalDate("grant_until"),
                row.getLong("held"),
                row.getLong("full_charges"),
                row.getLong("prevented"),
                row.getLong("declarations"),
                row.getLong("unknown"),
                row.getLong("certificates"),
                row.getLong("refunds_due"),
                row.getLong("refunds_paid"));
    }

    private static @Nullable Instant instant(Row row, String column) {
        OffsetDateTime at = row.getOffsetDateTime(column);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable String wire(Optional<InstitutionCode> institution) {
        return institution.map(InstitutionCode::wire).orElse(null);
    }
}

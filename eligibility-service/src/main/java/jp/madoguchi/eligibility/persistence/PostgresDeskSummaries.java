package jp.madoguchi.eligibility.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.eligibility.application.DeskSummaries;
import jp.madoguchi.eligibility.application.DeskSummary;

@ApplicationScoped
class PostgresDeskSummaries implements DeskSummaries {
    private static final String COUNT = """
            select count(distinct subject) filter (where refusal is null and type = :visit),
                   count(distinct subject) filter (where refusal is null and type = :declaration),
                   count(*) filter (where refusal is not null)
            from gateway_entry
            where institution = :institution and occurred_at >= :from and occurred_at < :until
            """;

    private final Clock clock;

    PostgresDeskSummaries(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Uni<DeskSummary> on(InstitutionCode institution, LocalDate day) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(COUNT, Object[].class)
                        .setParameter("visit", EventType.VISIT_RECORDED.wire())
                        .setParameter("declaration", EventType.DECLARATION_TAKEN.wire())
                        .setParameter("institution", institution.wire())
                        .setParameter("from", day.atStartOfDay(clock.getZone()).toInstant())
                        .setParameter(
                                "until",
                                day.plusDays(1).atStartOfDay(clock.getZone()).toInstant())
                        .getSingleResult())
                .map(row -> new DeskSummary(day, number(row[0]), number(row[1]), number(row[2])));
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }
}

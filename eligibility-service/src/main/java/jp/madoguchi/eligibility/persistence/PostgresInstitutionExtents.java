package jp.madoguchi.eligibility.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import jp.madoguchi.contracts.event.ClinicRegistered;
import jp.madoguchi.eligibility.application.InstitutionExtents;

/** 医療機関等の範囲 in PostgreSQL. */
@ApplicationScoped
class PostgresInstitutionExtents implements InstitutionExtents {
    private static final String PUT = """
        insert into institution_extent as known (institution, carrier, line, vendor, terminal, registered_at)
        values (:institution, nullif(:carrier, ''), nullif(:line, ''), nullif(:vendor, ''),
            nullif(:terminal, ''), :at)
        on conflict (institution) do update set
            carrier = excluded.carrier,
            line = excluded.line,
            vendor = excluded.vendor,
            terminal = excluded.terminal,
            registered_at = excluded.registered_at
        where known.registered_at <= excluded.registered_at
        """;

    @Override
    public Uni<Void> put(ClinicRegistered clinic) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PUT)
                        .setParameter("institution", clinic.institution().wire())
                        .setParameter("carrier", Objects.requireNonNullElse(clinic.carrier(), ""))
                        .setParameter("line", Objects.requireNonNullElse(clinic.line(), ""))
                        .setParameter("vendor", Objects.requireNonNullElse(clinic.vendor(), ""))
                        .setParameter("terminal", Objects.requireNonNullElse(clinic.terminal(), ""))
                        .setParameter("at", clinic.at())
                        .executeUpdate())
                .replaceWithVoid();
    }
}

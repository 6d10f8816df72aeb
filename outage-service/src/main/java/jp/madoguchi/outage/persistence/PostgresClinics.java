package jp.madoguchi.outage.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.application.Clinics;
import jp.madoguchi.outage.domain.Extent;
import jp.madoguchi.outage.domain.RegisteredClinic;

/** 医療機関等の台帳 in PostgreSQL. */
@ApplicationScoped
class PostgresClinics implements Clinics {
    /** An institution that is heard of lies in its prefecture whether somebody registered it or not. */
    private static final String IN = """
        select institution from (
            select institution from clinic union select institution from gateway_report) known
        where lies_in(institution, :scope, :value, :value)
        order by institution limit cast(:most as integer)
        """;

    /** One that another process tells of is left to it. */
    private static final String TAKE_UNTOLD = """
        with told as (
            update clinic set told = true where institution in (
                select institution from clinic where not told
                order by institution limit cast(:most as integer) for update skip locked)
            returning *)
        select institution, name, carrier, line, vendor, terminal, registered_phone, told from told
        order by institution
        """;

    @Override
    public Uni<Boolean> put(RegisteredClinic clinic) {
        return ClinicRow.<ClinicRow>findById(clinic.institution().wire())
                .chain(row -> row == null
                        ? new ClinicRow().take(clinic).persistAndFlush().replaceWith(true)
                        : row.take(clinic).persistAndFlush().replaceWith(false));
    }

    @Override
    public Uni<List<RegisteredClinic>> takeUntold(int most) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TAKE_UNTOLD, ClinicRow.class)
                        .setParameter("most", most)
                        .getResultList())
                .map(rows -> rows.stream().map(ClinicRow::clinic).toList());
    }

    @WithSession
    @Override
    public Uni<Optional<RegisteredClinic>> find(InstitutionCode institution) {
        return ClinicRow.<ClinicRow>findById(institution.wire())
                .map(row -> Optional.ofNullable(row).map(ClinicRow::clinic));
    }

    @WithSession
    @Override
    public Uni<List<RegisteredClinic>> all() {
        return ClinicRow.<ClinicRow>list("order by institution")
                .map(rows -> rows.stream().map(ClinicRow::clinic).toList());
    }

    @Override
    public Uni<List<InstitutionCode>> in(Extent extent, int most) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(IN, String.class)
                        .setParameter("scope", extent.scope().name())
                        .setParameter("value", extent.value())
                        .setParameter("most", most)
                        .getResultList())
                .map(codes -> codes.stream().map(InstitutionCode::valueOf).toList());
    }
}

package jp.madoguchi.eligibility.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.eligibility.application.Certificates;
import jp.madoguchi.eligibility.domain.HeldCertificates;
import org.jspecify.annotations.Nullable;

/** Asked by themselves: no check reads them with the person. */
@ApplicationScoped
class PostgresCertificates implements Certificates {
    /**
     * Of the record that holds the coverage shown: what another insurer issued belongs to that one's coverage. Whether
     * there is a certificate makes no difference to what is said beside a newer coverage (ELG-102: cancelled ones are
     * none), or while a record of the person is reported as mis-linked.
     */
    private static final String OF = """
        select p.certificates, exists (
            select 1 from coverage newer where newer.person_id = p.id
                and newer.valid_from > :from and newer.valid_from <= :day
                and (newer.disqualified_on is null or newer.disqualified_on > newer.valid_from))
            or exists (
                select 1 from person linked
                where (linked.id = :person or linked.same_as = :person) and linked.open_mislinks > 0)
        from person p
        where (p.id = :person or p.same_as = :person) and exists (
            select 1 from coverage c where c.person_id = p.id and c.insurer_number = :insurer and c.number = :number
                and c.symbol = :symbol)
        order by p.certificates is null limit 1
        """;

    private final RecordJson json;

    PostgresCertificates(RecordJson json) {
        this.json = json;
    }

    @Override
    public Uni<Optional<HeldCertificates>> of(UUID personId, CoverageFacts shown, LocalDate day) {
        InsuredNumbers numbers = shown.numbers();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF, Object[].class)
                        .setParameter("person", personId)
                        .setParameter("insurer", numbers.insurerNumber().wire())
                        .setParameter("number", numbers.number().wire())
                        .setParameter("symbol", PostgresPersons.text(numbers.symbol()))
                        .setParameter("from", shown.validFrom())
                        .setParameter("day", day)
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row).flatMap(found -> held(found, day)));
    }

    private Optional<HeldCertificates> held(@Nullable Object[] row, LocalDate day) {
        boolean mayBeOfAnother = Boolean.TRUE.equals(row[1]);
        return mayBeOfAnother
                ? Optional.empty()
                : Optional.of(json.certificates((String) row[0]).on(day));
    }
}

package jp.madoguchi.eligibility.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.eligibility.application.Certificates;
import jp.madoguchi.eligibility.domain.HeldCertificates;

/** Asked by themselves: no check reads them with the person. */
@ApplicationScoped
class PostgresCertificates implements Certificates {
    /** Of the record that holds the coverage shown: what another insurer issued belongs to that one's coverage. */
    private static final String OF = """
        select p.certificates from person p
        where (p.id = :person or p.same_as = :person) and p.certificates is not null and exists (
            select 1 from coverage c where c.person_id = p.id and c.insurer_number = :insurer and c.number = :number
                and c.symbol = :symbol)
        limit 1
        """;

    private final RecordJson json;

    PostgresCertificates(RecordJson json) {
        this.json = json;
    }

    @Override
    public Uni<HeldCertificates> of(UUID personId, InsuredNumbers shown, LocalDate day) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF, String.class)
                        .setParameter("person", personId)
                        .setParameter("insurer", shown.insurerNumber().wire())
                        .setParameter("number", shown.number().wire())
                        .setParameter("symbol", PostgresPersons.text(shown.symbol()))
                        .getSingleResultOrNull())
                .map(held -> json.certificates(held).on(day));
    }
}

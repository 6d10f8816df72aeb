package jp.madoguchi.eligibility.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.eligibility.application.Certificates;
import jp.madoguchi.eligibility.domain.HeldCertificates;

/** Asked by themselves: no check reads them with the person. */
@ApplicationScoped
class PostgresCertificates implements Certificates {
    private static final String OF = "select certificates from person where id = :person and certificates is not null";

    private final RecordJson json;

    PostgresCertificates(RecordJson json) {
        this.json = json;
    }

    @Override
    public Uni<HeldCertificates> of(UUID personId, LocalDate day) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF, String.class)
                        .setParameter("person", personId)
                        .getSingleResultOrNull())
                .map(held -> json.certificates(held).on(day));
    }
}

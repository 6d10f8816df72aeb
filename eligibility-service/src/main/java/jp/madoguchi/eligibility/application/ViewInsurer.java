package jp.madoguchi.eligibility.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.contracts.id.InsurerNumber;
import jp.madoguchi.eligibility.domain.Insurer;
import jp.madoguchi.eligibility.domain.InsurerRecord;

/** 保険者を見る: its name, and what its number says of it today. */
@ApplicationScoped
public class ViewInsurer {
    private final Insurers insurers;

    ViewInsurer(Insurers insurers) {
        this.insurers = insurers;
    }

    /** The registered insurer of this number. */
    @WithTransaction
    public Uni<Optional<Insurer>> view(InsurerNumber number, LocalDate today) {
        return insurers.named(Set.of(number))
                .map(names -> Optional.ofNullable(names.get(number))
                        .flatMap(name -> new InsurerRecord(number, name, null, today).insurer()));
    }
}

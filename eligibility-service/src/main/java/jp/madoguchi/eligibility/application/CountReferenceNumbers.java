package jp.madoguchi.eligibility.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.eligibility.domain.ReferenceNumberCoverage;

/** 照会番号の登録状況を数える. */
@ApplicationScoped
public class CountReferenceNumbers {
    private final ReferenceNumbers numbers;

    CountReferenceNumbers(ReferenceNumbers numbers) {
        this.numbers = numbers;
    }

    /** How many patients of this institution have one. */
    @WithTransaction
    public Uni<ReferenceNumberCoverage> count(InstitutionCode institution) {
        return numbers.coverage(institution);
    }
}

package jp.madoguchi.declaration.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.declaration.domain.EligibilityDeclaration;

/** 申立書の一覧: without anything a patient wrote. */
@ApplicationScoped
public class ListDeclarations {
    private final Declarations declarations;

    ListDeclarations(Declarations declarations) {
        this.declarations = declarations;
    }

    /** The institution's declarations, the latest first. */
    @WithTransaction
    public Uni<List<EligibilityDeclaration>> latest(InstitutionCode institution, int limit) {
        return declarations.latest(institution, limit);
    }
}

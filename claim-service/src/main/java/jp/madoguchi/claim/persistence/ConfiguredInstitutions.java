package jp.madoguchi.claim.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import jp.madoguchi.claim.application.Institutions;
import jp.madoguchi.claim.domain.Institution;
import jp.madoguchi.contracts.id.InstitutionCode;

@ApplicationScoped
class ConfiguredInstitutions implements Institutions {
    private final ClaimConfig config;

    ConfiguredInstitutions(ClaimConfig config) {
        this.config = config;
    }

    @Override
    public Optional<Institution> find(InstitutionCode code) {
        return Optional.ofNullable(config.institutions().get(code.wire()))
                .map(set -> new Institution(set.name(), set.phone(), set.unsureGoesTo()));
    }
}

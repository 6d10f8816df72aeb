package jp.madoguchi.outage.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.domain.Grant;
import jp.madoguchi.outage.domain.Outage;
import jp.madoguchi.outage.domain.rule.Situation;

/** 確認の条件: in which situation an institution asks now and under which grant. */
@ApplicationScoped
class Conditions {
    private final Outages outages;
    private final Grants grants;
    private final Clock clock;

    Conditions(Outages outages, Grants grants, Clock clock) {
        this.outages = outages;
        this.grants = grants;
        this.clock = clock;
    }

    Uni<Condition> of(InstitutionCode institution) {
        return outages.open(institution)
                .map(open -> Situation.forHeldVisit(open.map(Outage::cause)))
                .chain(situation -> grants.covering(institution, LocalDate.now(clock))
                        .map(grant -> new Condition(situation, grant.map(Grant::id))));
    }

    /** 条件. */
    record Condition(Situation situation, Optional<UUID> grantId) {}
}

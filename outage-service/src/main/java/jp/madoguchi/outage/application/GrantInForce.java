package jp.madoguchi.outage.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.domain.Grant;

/** 今日の利用開始設定: the one that covers today, if one does. */
@ApplicationScoped
class GrantInForce {
    private final Grants grants;
    private final Clock clock;

    GrantInForce(Grants grants, Clock clock) {
        this.grants = grants;
        this.clock = clock;
    }

    /** Until the transaction ends, nobody ends or changes it. */
    Uni<Optional<UUID>> of(InstitutionCode institution) {
        return grants.covering(institution, LocalDate.now(clock)).map(found -> found.map(Grant::id));
    }
}

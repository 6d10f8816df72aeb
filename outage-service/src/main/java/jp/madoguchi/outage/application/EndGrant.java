package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;

/** 利用を終える. */
@ApplicationScoped
public class EndGrant {
    private final GrantBook book;
    private final Clock clock;

    EndGrant(GrantBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /** Ends a grant: of one institution only, or of any for the 実施機関. */
    @WithTransaction
    public Uni<GrantAnswer> end(String account, UUID id, Optional<InstitutionCode> only) {
        return book.step(
                account,
                id,
                grant -> only.map(grant.institution()::equals).orElse(true),
                grant -> grant.ended(clock.instant()));
    }
}

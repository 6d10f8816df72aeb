package jp.madoguchi.eligibility.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import jp.madoguchi.eligibility.domain.CardRecord;
import jp.madoguchi.runtime.audit.AuditEntry;
import jp.madoguchi.runtime.audit.AuditLog;

/** カードを登録する: from now on the certificate leads to the person. */
@ApplicationScoped
public class RegisterCard {
    private final Cards cards;
    private final AuditLog audit;

    RegisterCard(Cards cards, AuditLog audit) {
        this.cards = cards;
        this.audit = audit;
    }

    /** The link that stands now; nothing when the person's record is not registered. */
    @WithTransaction
    public Uni<Optional<Cards.Link>> register(String account, CardRecord record) {
        return cards.link(record)
                .call(linked -> linked.map(link -> audit.record(new AuditEntry(
                                "eligibility-service",
                                account,
                                "card-registered",
                                link.personId().toString(),
                                "REGISTRY",
                                null)))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }
}

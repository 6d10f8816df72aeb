package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.GrantOrigin;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.domain.Grant;
import jp.madoguchi.outage.domain.GrantList;
import jp.madoguchi.outage.domain.Period;
import jp.madoguchi.runtime.InTurn;
import jp.madoguchi.web.Ids;

/** 一覧の一部に利用設定を行う: all of these institutions, or none of them. */
@ApplicationScoped
class OpenLot {
    private final Grants grants;
    private final GrantBook book;
    private final Ids ids;
    private final Clock clock;

    OpenLot(Grants grants, GrantBook book, Ids ids, Clock clock) {
        this.grants = grants;
        this.book = book;
        this.ids = ids;
        this.clock = clock;
    }

    /** The grant of each; one of the 実施機関 for just these days that is there already is left as it is. */
    @WithTransaction
    Uni<Map<InstitutionCode, UUID>> open(String account, List<InstitutionCode> institutions, GrantList list) {
        Map<InstitutionCode, UUID> opened = new HashMap<>();
        return InTurn.each(
                        institutions,
                        institution -> grant(account, institution, list).invoke(id -> opened.put(institution, id)))
                .replaceWith(opened);
    }

    private Uni<UUID> grant(String account, InstitutionCode institution, GrantList list) {
        return grants.covering(institution, list.period().from())
                .chain(found -> found.filter(grant -> isSame(grant, list.period()))
                        .map(grant -> Uni.createFrom().item(grant.id()))
                        .orElseGet(() -> open(account, institution, list)));
    }

    private static boolean isSame(Grant grant, Period period) {
        return grant.origin() == GrantOrigin.IMPLEMENTING_BODY
                && grant.enabledFor().equals(Optional.of(period));
    }

    private Uni<UUID> open(String account, InstitutionCode institution, GrantList list) {
        Instant now = clock.instant();
        Grant grant = Grant.requested(ids.next(), institution, GrantOrigin.IMPLEMENTING_BODY, null, list.reason(), now);
        return book.open(account, grant)
                .chain(() -> book.step(account, grant.id(), same -> true, same -> same.enabled(list.period(), now)))
                .replaceWith(grant.id());
    }
}

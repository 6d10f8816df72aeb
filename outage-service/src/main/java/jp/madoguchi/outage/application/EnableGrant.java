package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.outage.domain.Finding;
import jp.madoguchi.outage.domain.Period;
import jp.madoguchi.outage.domain.rule.GrantRules;

/** 利用設定を行う. */
@ApplicationScoped
public class EnableGrant {
    private final GrantBook book;
    private final Clock clock;

    EnableGrant(GrantBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /** Opens the function from the first to the last day, both included. */
    @WithTransaction
    public Uni<GrantAnswer> enable(String account, UUID id, Period period) {
        List<Finding> findings = GrantRules.period(period, LocalDate.now(clock));
        return findings.isEmpty()
                ? book.step(account, id, grant -> true, grant -> grant.enabled(period, clock.instant()))
                : Uni.createFrom().item(new GrantAnswer.Invalid(findings));
    }
}

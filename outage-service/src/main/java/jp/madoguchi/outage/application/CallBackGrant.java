package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** 電話確認を記録する: the call centre rang the number on file. */
@ApplicationScoped
public class CallBackGrant {
    private final GrantBook book;
    private final Clock clock;

    CallBackGrant(GrantBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /** Writes down the call. */
    @WithTransaction
    public Uni<GrantAnswer> calledBack(String account, UUID id) {
        return book.step(account, id, grant -> true, grant -> grant.calledBack(clock.instant()));
    }
}

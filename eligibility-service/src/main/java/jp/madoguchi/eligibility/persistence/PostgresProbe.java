package jp.madoguchi.eligibility.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jp.madoguchi.eligibility.application.Probe;

@ApplicationScoped
class PostgresProbe implements Probe {
    private final Pool pool;

    PostgresProbe(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Boolean> reach() {
        return pool.query("select 1").execute().replaceWith(true);
    }
}

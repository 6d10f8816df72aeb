package jp.madoguchi.outage.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.application.UsageAlarms;
import jp.madoguchi.outage.domain.RefusedUse;
import jp.madoguchi.outage.domain.UsageAlarm;

/** 利用の警報 in PostgreSQL. */
@ApplicationScoped
class PostgresUsageAlarms implements UsageAlarms {
    private static final String ADD = """
            insert into usage_alarm (id, institution, grant_id, account, hour, searches, at)
            values (:id, :institution, :grant, :account, :hour, :searches, :at) on conflict do nothing
            """;
    private static final String NEWEST =
            "select id, institution, grant_id, account, searches, at from usage_alarm order by at desc limit 200";

    /** The index of the refused ones is small: they are few. */
    private static final String REFUSED = """
            select chain, account, purpose, count(*) as times, max(at) as last from audit_log
            where action = 'lookup-refused' and at > $1
            group by chain, account, purpose order by times desc, last desc limit 200
            """;

    private final Pool pool;

    PostgresUsageAlarms(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Boolean> add(UsageAlarm alarm) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ADD)
                        .setParameter("id", alarm.id())
                        .setParameter("institution", alarm.institution().wire())
                        .setParameter("grant", alarm.grantId())
                        .setParameter("account", alarm.account())
                        .setParameter("hour", alarm.hour())
                        .setParameter("searches", alarm.searches())
                        .setParameter("at", alarm.at())
                        .executeUpdate())
                .map(written -> written > 0);
    }

    @Override
    public Uni<List<UsageAlarm>> newest() {
        return pool.query(NEWEST)
                .execute()
                .map(rows -> rows.stream().map(PostgresUsageAlarms::alarm).toList());
    }

    @Override
    public Uni<List<RefusedUse>> refused(Instant since) {
        return pool.preparedQuery(REFUSED)
                .execute(Tuple.of(since.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.stream().map(PostgresUsageAlarms::refusedUse).toList());
    }

    private static RefusedUse refusedUse(Row row) {
        return new RefusedUse(
                InstitutionCode.valueOf(row.getString("chain")),
                row.getString("account"),
                RefusedUse.Reason.of(row.getString("purpose")),
                row.getLong("times"),
                row.getOffsetDateTime("last").toInstant());
    }

    private static UsageAlarm alarm(Row row) {
        return new UsageAlarm(
                row.getUUID("id"),
                InstitutionCode.valueOf(row.getString("institution")),
                row.getUUID("grant_id"),
                row.getString("account"),
                row.getInteger("searches"),
                row.getOffsetDateTime("at").toInstant());
    }
}

package jp.madoguchi.eligibility.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.contracts.id.InsurerNumber;
import jp.madoguchi.eligibility.application.MislinkSuspicions;
import jp.madoguchi.eligibility.domain.FieldComparison;
import jp.madoguchi.runtime.database.KeptJson;
import org.jspecify.annotations.Nullable;

/** Ids grow with time, so the newest come first by their id. */
@ApplicationScoped
class PostgresMislinkSuspicions implements MislinkSuspicions {
    private static final TypeReference<List<FieldComparison>> FIELDS = new TypeReference<>() {};
    private static final String LAST = "ffffffff-ffff-ffff-ffff-ffffffffffff";
    private static final String OF_ALL = """
        select s.id, s.institution, s.person_id, s.insurer_number, t.differences, s.raised_at
        from mislink_suspicion s join confirmation_task t on t.id = s.task_id
        where s.id < $1 order by s.id desc limit 200
        """;
    private static final String OF_SOME =
            OF_ALL.replace("where s.id < $1", "where s.id < $1 and s.insurer_number = any($2)");

    private final Pool pool;
    private final KeptJson json;

    PostgresMislinkSuspicions(Pool pool, KeptJson json) {
        this.pool = pool;
        this.json = json;
    }

    @Override
    public Uni<List<Suspicion>> before(@Nullable UUID suspicionId) {
        return pool.preparedQuery(OF_ALL)
                .execute(Tuple.of(first(suspicionId)))
                .map(rows -> rows.stream().map(this::suspicion).toList());
    }

    @Override
    public Uni<List<Suspicion>> before(@Nullable UUID suspicionId, Set<InsurerNumber> insurers) {
        String[] own = insurers.stream().map(InsurerNumber::wire).toArray(String[]::new);
        return pool.preparedQuery(OF_SOME)
                .execute(Tuple.of(first(suspicionId), own))
                .map(rows -> rows.stream().map(this::suspicion).toList());
    }

    private static UUID first(@Nullable UUID suspicionId) {
        return Optional.ofNullable(suspicionId).orElseGet(() -> UUID.fromString(LAST));
    }

    private Suspicion suspicion(Row row) {
        return new Suspicion(
                row.getUUID("id"),
                row.getString("institution"),
                row.getUUID("person_id"),
                Optional.ofNullable(row.getString("insurer_number"))
                        .map(InsurerNumber::valueOf)
                        .orElse(null),
                json.read(row.getString("differences"), FIELDS),
                row.getOffsetDateTime("raised_at").toInstant());
    }
}

package jp.madoguchi.eligibility.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.eligibility.application.Certificates;
import jp.madoguchi.eligibility.domain.HeldCertificates;

@ApplicationScoped
class PostgresCertificates implements Certificates {
    private static final String OF = "select certificates from person where id = $1 and certificates is not null";

    private final Pool pool;
    private final RecordJson json;

    PostgresCertificates(Pool pool, RecordJson json) {
        this.pool = pool;
        this.json = json;
    }

    @Override
    public Uni<HeldCertificates> of(UUID personId, LocalDate day) {
        return pool.preparedQuery(OF).execute(Tuple.of(personId)).map(rows -> {
            for (Row row : rows) {
                return json.certificates(row.getString("certificates")).on(day);
            }
            return HeldCertificates.NONE;
        });
    }
}

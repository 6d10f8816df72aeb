package jp.madoguchi.eligibility.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import jp.madoguchi.eligibility.application.Registry;
import jp.madoguchi.eligibility.domain.KnownRecords;
import jp.madoguchi.eligibility.domain.PersonRecord;
import jp.madoguchi.eligibility.domain.RegistryEntries;
import jp.madoguchi.runtime.audit.AuditLog;
import jp.madoguchi.runtime.outbox.Outbox;

/** A batch is a handful of statements, however many records it has: no session, no row by row. */
@ApplicationScoped
class PostgresRegistry implements Registry {
    /** Always in the same order, so that two batches with records in common wait for each other and never deadlock. */
    private static final String LOCK = """
            select pg_advisory_xact_lock(hashtext('person-record'), key)
            from (select distinct hashtext(record) as key from unnest($1::text[]) record order by 1) ordered
            """;

    private final Pool pool;
    private final RecordReader reader;
    private final RecordWriter writer;
    private final Outbox outbox;
    private final AuditLog audit;

    PostgresRegistry(Pool pool, RecordReader reader, RecordWriter writer, Outbox outbox, AuditLog audit) {
        this.pool = pool;
        this.reader = reader;
        this.writer = writer;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Override
    public Uni<Void> enter(List<PersonRecord> records, Function<KnownRecords, Decided> decide) {
        return pool.withTransaction(transaction -> transaction
                .preparedQuery(LOCK)
                .execute(Tuple.of(Columns.texts(records, PersonRecord::recordId)))
                .chain(() -> reader.known(transaction, records))
                .map(decide)
                .chain(decided -> write(transaction, decided)));
    }

    private Uni<Void> write(SqlConnection transaction, Decided decided) {
        RegistryEntries entries = decided.entries();
        if (entries.standing().isEmpty() && entries.history().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return writer.write(transaction, entries)
                .chain(() -> outbox.append(transaction, entries.events()))
                .chain(() -> audit.record(transaction, decided.audit()));
    }
}

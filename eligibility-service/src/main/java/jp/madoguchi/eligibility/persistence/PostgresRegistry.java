package jp.madoguchi.eligibility.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jp.madoguchi.eligibility.application.Registry;
import jp.madoguchi.eligibility.application.Sender;
import jp.madoguchi.eligibility.domain.KnownRecords;
import jp.madoguchi.eligibility.domain.PersonRecord;
import jp.madoguchi.eligibility.domain.RegistryEntries;
import jp.madoguchi.eligibility.domain.StandingRecord;
import jp.madoguchi.runtime.audit.AuditLog;
import jp.madoguchi.runtime.outbox.Outbox;

/** A batch is a handful of statements, however many records it has: no session, no row by row. */
@ApplicationScoped
class PostgresRegistry implements Registry {
    /**
     * Records are known by their feeder, so one lock a batch keeps two batches apart that may have records in common,
     * however many these are, and insurers never wait for each other. A batch knows its rows by key; a plan that was
     * made while the registry was small, and is kept, must not read all of it for every batch once it is large.
     */
    private static final String LOCK = """
            select pg_advisory_xact_lock(hashtext('feeder'), hashtext($1)), set_config('enable_seqscan', 'off', true)
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
    public Uni<Void> enter(Sender sender, List<PersonRecord> records, Function<KnownRecords, Decided> decide) {
        if (records.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return pool.withTransaction(transaction -> transaction
                .preparedQuery(LOCK)
                .execute(Tuple.of(sender.feeder().wire()))
                .chain(() -> reader.known(transaction, sender.feeder(), records))
                .map(decide)
                .chain(decided -> write(transaction, sender, decided)));
    }

    @Override
    public Uni<Optional<StandingRecord>> find(UUID personId) {
        return pool.withConnection(connection -> reader.find(connection, personId));
    }

    private Uni<Void> write(SqlConnection transaction, Sender sender, Decided decided) {
        RegistryEntries entries = decided.entries();
        boolean changes = !entries.standing().isEmpty() || !entries.history().isEmpty();
        return writer.count(transaction, sender, decided.tally())
                .chain(() -> changes
                        ? enter(transaction, sender, entries)
                        : Uni.createFrom().voidItem())
                .chain(() -> audit.record(transaction, decided.audit()));
    }

    private Uni<Void> enter(SqlConnection transaction, Sender sender, RegistryEntries entries) {
        return writer.write(transaction, sender, entries).chain(() -> outbox.append(transaction, entries.events()));
    }
}

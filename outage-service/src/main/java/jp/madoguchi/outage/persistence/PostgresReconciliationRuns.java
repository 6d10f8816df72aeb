package jp.madoguchi.outage.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.application.Deciding;
import jp.madoguchi.outage.application.HeldBatches.Batch;
import jp.madoguchi.outage.application.ReconciledVisit;
import jp.madoguchi.outage.application.ReconciliationRuns;
import jp.madoguchi.outage.domain.Condition;
import jp.madoguchi.outage.domain.ReconciliationRun;
import jp.madoguchi.outage.domain.ReconciliationRun.State;
import jp.madoguchi.outage.domain.ReconciliationRun.Turn;
import jp.madoguchi.runtime.audit.AuditEntry;
import jp.madoguchi.runtime.audit.AuditLog;

/** 事後確認の実行 in PostgreSQL: a turn is one transaction, so that a crash takes back the batch and the progress alike. */
@ApplicationScoped
class PostgresReconciliationRuns implements ReconciliationRuns {
    private static final String SELECT = """
            select id, institution, account, requested_at, state, after_visit, checked, settled, turn_at
            from reconciliation_run where\
            """ + " ";
    private static final String OF_INSTITUTION = SELECT + "institution = $1 and id = $2";
    private static final String RUNNING = SELECT + "institution = $1 and state = 'RUNNING'";
    /** In a transaction of its own: whoever fails in its turn has had it, and keeps nobody else from theirs. */
    private static final String CALL_NEXT = """
            update reconciliation_run set turn_at = $1 where id = (
                select id from reconciliation_run where state = 'RUNNING'
                order by turn_at, id limit 1 for update skip locked)
            returning id
            """;

    private static final String CALLED = SELECT + "id = $1 and state = 'RUNNING' for update skip locked";
    private static final String ADD = """
            insert into reconciliation_run
                (id, institution, account, requested_at, state, checked, settled, turn_at)
            values ($1, $2, $3, $4, 'RUNNING', 0, 0, $4)
            on conflict (institution) where state = 'RUNNING' do nothing
            """;
    private static final String PROGRESS = """
            update reconciliation_run set state = $2, after_visit = $3, checked = $4, settled = $5, turn_at = $6
            where id = $1
            """;

    private final Pool pool;
    private final PostgresHeldBatches batches;
    private final AuditLog audit;

    PostgresReconciliationRuns(Pool pool, PostgresHeldBatches batches, AuditLog audit) {
        this.pool = pool;
        this.batches = batches;
        this.audit = audit;
    }

    @Override
    public Uni<ReconciliationRun> start(ReconciliationRun run, AuditEntry entry) {
        return pool.withTransaction(transaction -> start(transaction, run, entry));
    }

    private Uni<ReconciliationRun> start(SqlConnection transaction, ReconciliationRun run, AuditEntry entry) {
        return transaction
                .preparedQuery(ADD)
                .execute(Tuple.of(run.id(), run.institution().wire(), run.account(), time(run.requestedAt())))
                .chain(added -> added.rowCount() == 1
                        ? audit.record(transaction, entry).replaceWith(run)
                        : running(transaction, run, entry));
    }

    /** The one that runs; if it has just ended, there is room for the new one. */
    private Uni<ReconciliationRun> running(SqlConnection transaction, ReconciliationRun run, AuditEntry entry) {
        return transaction
                .preparedQuery(RUNNING)
                .execute(Tuple.of(run.institution().wire()))
                .chain(found -> first(found)
                        .map(running -> Uni.createFrom().item(running))
                        .orElseGet(() -> start(transaction, run, entry)));
    }

    @Override
    public Uni<Optional<ReconciliationRun>> find(InstitutionCode institution, UUID id) {
        return pool.preparedQuery(OF_INSTITUTION)
                .execute(Tuple.of(institution.wire(), id))
                .map(PostgresReconciliationRuns::first);
    }

    @Override
    public Uni<Optional<ReconciliationRun>> turn(
            When when, Function<ReconciliationRun, Function<Condition, Deciding>> deciding) {
        return pool.preparedQuery(CALL_NEXT)
                .execute(Tuple.of(time(when.now())))
                .chain(called -> called.rowCount() == 0
                        ? Uni.createFrom().item(Optional.<ReconciliationRun>empty())
                        : pool.withTransaction(transaction ->
                                turn(transaction, called.iterator().next().getUUID("id"), when, deciding)));
    }

    private Uni<Optional<ReconciliationRun>> turn(
            SqlConnection transaction,
            UUID id,
            When when,
            Function<ReconciliationRun, Function<Condition, Deciding>> deciding) {
        return transaction
                .preparedQuery(CALLED)
                .execute(Tuple.of(id))
                .chain(found -> first(found)
                        .map(run -> turn(transaction, run, when, deciding.apply(run))
                                .map(Optional::of))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<ReconciliationRun> turn(
            SqlConnection transaction, ReconciliationRun run, When when, Function<Condition, Deciding> under) {
        return batches.take(transaction, new Batch(run.institution(), when.day(), when.most(), run.after()), under)
                .map(lines -> run.advanced(turn(lines, when.most()), when.now()))
                .call(after -> transaction.preparedQuery(PROGRESS).execute(progress(after)));
    }

    private static Turn turn(List<ReconciledVisit> lines, int most) {
        return new Turn(
                lines.size(),
                lines.stream().filter(line -> line.stillHeld().isEmpty()).count(),
                lines.isEmpty() ? null : lines.get(lines.size() - 1).visit().visitId(),
                lines.size() < most);
    }

    private static Tuple progress(ReconciliationRun run) {
        return Tuple.tuple()
                .addUUID(run.id())
                .addString(run.state().name())
                .addUUID(run.after())
                .addLong(run.checked())
                .addLong(run.settled())
                .addOffsetDateTime(time(run.turnAt()));
    }

    private static Optional<ReconciliationRun> first(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(PostgresReconciliationRuns::run)
                .findFirst();
    }

    private static ReconciliationRun run(Row row) {
        return new ReconciliationRun(
                row.getUUID("id"),
                InstitutionCode.valueOf(row.getString("institution")),
                row.getString("account"),
                row.getOffsetDateTime("requested_at").toInstant(),
                State.valueOf(row.getString("state")),
                row.getUUID("after_visit"),
                row.getLong("checked"),
                row.getLong("settled"),
                row.getOffsetDateTime("turn_at").toInstant());
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

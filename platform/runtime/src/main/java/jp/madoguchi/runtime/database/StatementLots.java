package jp.madoguchi.runtime.database;

import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeoutException;

/**
 * 相乗り: calls of one statement that come while others of it are on their way leave together, in one round trip and
 * one transaction. Nobody waits for company: the first to come leaves at once, and the next after
 * {@value #LONGEST_WAIT_MILLIS} ms at the latest unless {@value #LOTS_AT_ONCE} lots are on their way, so that a call
 * held up by a lock does not hold up the rest.
 *
 * <p>A lot that the database refuses is undone as a whole, so each of its calls is made once more, alone, and only the
 * one at fault fails. When the connection is lost, every call of the lot fails: what became of it is not known. Safe
 * for use by many threads; each event loop has lots of its own, and a caller that is on none goes alone.
 */
public final class StatementLots {
    /** How many calls go together at most. */
    static final int MOST = 64;
    /** How many lots of one event loop are on their way at most. */
    static final int LOTS_AT_ONCE = 4;

    static final long LONGEST_WAIT_MILLIS = 5;
    /** How many calls of one event loop may wait; the next one is told at once that the database could not be asked. */
    static final int WAITING = 2_000;

    private final Pool pool;
    private final String sql;
    private final ThreadLocal<Lane> lanes = ThreadLocal.withInitial(Lane::new);

    /** @param sql with numbered parameters; each call is right by itself, whatever goes with it */
    public StatementLots(Pool pool, String sql) {
        this.pool = pool;
        this.sql = sql;
    }

    /** Executes once a statement that locks nothing. */
    public Uni<RowSet<Row>> execute(Tuple arguments) {
        return execute(arguments, "");
    }

    /**
     * Executes the statement once.
     *
     * @param order what this call locks: a lot takes its locks in this order, so that no two wait for each
     *     other
     */
    public Uni<RowSet<Row>> execute(Tuple arguments, String order) {
        return Uni.createFrom().emitter(emitter -> {
            Context context = Vertx.currentContext();
            if (context == null || !Context.isOnEventLoopThread()) {
                alone(arguments).subscribe().with(emitter::complete, emitter::fail);
            } else {
                lanes.get().join(new Call(arguments, order, context, emitter));
            }
        });
    }

    private Uni<RowSet<Row>> alone(Tuple arguments) {
        return pool.preparedQuery(sql).execute(arguments);
    }

    /** 一件の呼び出し. */
    private record Call(Tuple arguments, String order, Context context, UniEmitter<? super RowSet<Row>> emitter) {
        /** On the context it came from, which carries whose request this is. */
        void complete(RowSet<Row> rows) {
            context.runOnContext(here -> emitter.complete(rows));
        }

        void fail(Throwable failure) {
            context.runOnContext(here -> emitter.fail(failure));
        }
    }

    /** 一つのイベントループの列: only ever touched by its own thread. */
    private final class Lane {
        private final Deque<Call> waiting = new ArrayDeque<>();
        private boolean leaving;
        private boolean timed;
        private int onTheirWay;

        void join(Call call) {
            if (waiting.size() == WAITING) {
                call.fail(new TimeoutException("the database is too far behind"));
                return;
            }
            waiting.add(call);
            if (!leaving) {
                leaving = true;
                Context root = VertxContext.getRootContext(call.context());
                // After everything else that has come in by now, so that this goes along.
                root.runOnContext(here -> leave(root));
            }
        }

        private void leave(Context root) {
            leaving = false;
            if (onTheirWay == 0) {
                depart(root);
            } else if (!timed) {
                timed = true;
                root.owner().setTimer(LONGEST_WAIT_MILLIS, timer -> departAnyway(root));
            }
        }

        private void departAnyway(Context root) {
            timed = false;
            if (onTheirWay < LOTS_AT_ONCE) {
                depart(root);
            }
        }

        private void depart(Context root) {
            List<Call> lot = new ArrayList<>();
            for (Call call = waiting.poll(); call != null; call = lot.size() < MOST ? waiting.poll() : null) {
                lot.add(call);
            }
            if (lot.isEmpty()) {
                return;
            }
            lot.sort(Comparator.comparing(Call::order));
            onTheirWay++;
            pool.preparedQuery(sql)
                    .executeBatch(lot.stream().map(Call::arguments).toList())
                    .onTermination()
                    .invoke(() -> arrived(root))
                    .subscribe()
                    .with(rows -> tell(lot, rows), failure -> fail(lot, failure));
        }

        private void arrived(Context root) {
            onTheirWay--;
            depart(root);
        }
    }

    private static void tell(List<Call> lot, RowSet<Row> first) {
        RowSet<Row> rows = first;
        for (Call call : lot) {
            call.complete(rows);
            rows = rows.next();
        }
    }

    private void fail(List<Call> lot, Throwable failure) {
        if (lot.size() > 1 && failure instanceof PgException) {
            lot.forEach(call -> alone(call.arguments()).subscribe().with(call::complete, call::fail));
        } else {
            lot.forEach(call -> call.fail(failure));
        }
    }
}

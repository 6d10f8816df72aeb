package jp.madoguchi.runtime.database;

import static java.util.stream.Collectors.toSet;
import static jp.madoguchi.testing.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.madoguchi.testing.TestPlatform;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "runtime"))
class StatementLotsTest {
    /** Divides by what it is given, after so many seconds. */
    private static final String SQL = "select pg_current_xact_id()::text as lot, $1 as given, 60 / $1::int4 as result,"
            + " pg_sleep($2::float8)::text as slept";

    private static final double AT_ONCE = 0;

    @Inject
    Pool pool;

    @Inject
    Vertx vertx;

    @Test
    void takesWhatComesTogetherInOneTransactionAndGivesEachItsOwn() {
        List<Integer> given = List.of(1, 2, 3, 4, 5, 6);

        List<Row> rows = rows(together(given, AT_ONCE));

        assertEquals(
                given.stream().map(number -> 60 / number).toList(),
                rows.stream().map(row -> row.getInteger("result")).toList());
        assertEquals(
                1,
                rows.stream().map(row -> row.getString("lot")).collect(toSet()).size());
    }

    @Test
    void sendsNoMoreThanALotAtOnceAndLeavesNobodyBehind() {
        List<Integer> given =
                IntStream.rangeClosed(1, 3 * StatementLots.MOST + 1).boxed().toList();

        List<Row> rows = rows(together(given, AT_ONCE));

        assertEquals(given, rows.stream().map(row -> row.getInteger("given")).toList());
        assertEquals(
                4,
                rows.stream().map(row -> row.getString("lot")).collect(toSet()).size());
    }

    @Test
    void failsOnlyTheCallThatIsAtFault() {
        List<CompletableFuture<Row>> calls = together(List.of(1, 0, 3), AT_ONCE);

        assertEquals(60, calls.get(0).join().getInteger("result"));
        assertEquals(20, calls.get(2).join().getInteger("result"));
        assertInstanceOf(PgException.class, failure(calls.get(1)));
    }

    @Test
    void doesNotMakeOthersWaitForOneThatIsHeldUp() {
        var lots = new StatementLots(pool, SQL);
        var context = vertx.getOrCreateContext();
        CompletableFuture<Row> held = new CompletableFuture<>();
        CompletableFuture<Row> later = new CompletableFuture<>();
        context.runOnContext(here -> {
            call(lots, 1, 5.0, held);
            vertx.setTimer(100, timer -> call(lots, 2, AT_ONCE, later));
        });

        assertEquals(30, later.join().getInteger("result"));
        assertFalse(held.isDone());
        assertEquals(60, held.join().getInteger("result"));
    }

    @Test
    void goesAloneWhereThereIsNoEventLoop() {
        var lots = new StatementLots(pool, SQL);

        Row row = lots.execute(Tuple.of(4, AT_ONCE))
                .await()
                .indefinitely()
                .iterator()
                .next();

        assertEquals(15, row.getInteger("result"));
    }

    @Test
    void locksInOneOrderWhicheverCameFirst() {
        pool.query("create table if not exists lot_order (place serial, name text)")
                .executeAndAwait();
        var lots = new StatementLots(pool, "insert into lot_order (name) values ($1)");
        List<CompletableFuture<Void>> calls = Stream.of("c", "a", "b")
                .map(name -> new CompletableFuture<Void>())
                .toList();
        vertx.getOrCreateContext().runOnContext(here -> {
            List<String> names = List.of("c", "a", "b");
            for (int i = 0; i < names.size(); i++) {
                CompletableFuture<Void> told = calls.get(i);
                lots.execute(Tuple.of(names.get(i)), names.get(i))
                        .subscribe()
                        .with(rows -> told.complete(null), told::completeExceptionally);
            }
        });
        calls.forEach(CompletableFuture::join);

        List<String> kept = pool.query("select name from lot_order order by place").executeAndAwait().stream()
                .map(row -> row.getString("name"))
                .toList();
        assertEquals(List.of("a", "b", "c"), kept);
    }

    @Test
    void tellsWhoFindsNoRoomThatTheDatabaseCouldNotBeAsked() {
        List<Integer> given =
                IntStream.rangeClosed(1, StatementLots.WAITING + 1).boxed().toList();

        List<CompletableFuture<Row>> calls = together(given, AT_ONCE);

        assertInstanceOf(TimeoutException.class, failure(calls.get(StatementLots.WAITING)));
        List<CompletableFuture<Row>> others = calls.subList(0, StatementLots.WAITING);
        await().untilAsserted(() -> assertTrue(others.stream().allMatch(CompletableFuture::isDone)));
        assertEquals(
                Set.of(false),
                others.stream().map(CompletableFuture::isCompletedExceptionally).collect(toSet()));
    }

    /** In one turn of an event loop. */
    private List<CompletableFuture<Row>> together(List<Integer> given, double seconds) {
        var lots = new StatementLots(pool, SQL);
        List<CompletableFuture<Row>> calls =
                given.stream().map(number -> new CompletableFuture<Row>()).toList();
        vertx.getOrCreateContext().runOnContext(here -> {
            for (int i = 0; i < given.size(); i++) {
                call(lots, given.get(i), seconds, calls.get(i));
            }
        });
        return calls;
    }

    private static void call(StatementLots lots, int number, double seconds, CompletableFuture<Row> told) {
        lots.execute(Tuple.of(number, seconds))
                .subscribe()
                .with(rows -> told.complete(rows.iterator().next()), told::completeExceptionally);
    }

    private static List<Row> rows(List<CompletableFuture<Row>> calls) {
        return calls.stream().map(CompletableFuture::join).toList();
    }

    private static @Nullable Throwable failure(CompletableFuture<Row> call) {
        return assertThrows(ExecutionException.class, call::get).getCause();
    }
}

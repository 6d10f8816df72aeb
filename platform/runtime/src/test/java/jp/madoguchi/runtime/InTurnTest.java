package jp.madoguchi.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** 一つずつ: order, the end at a failure, and a list that is longer than a stack is deep. */
class InTurnTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    void givesTheResultsInOrderAndLeavesOutThoseThatGaveNothing() {
        List<Integer> results = InTurn.<Integer, Integer>each(
                        List.of(1, 2, 3),
                        one -> one == 2
                                ? Uni.createFrom().nullItem()
                                : Uni.createFrom().item(one * 10))
                .await()
                .atMost(SOON);

        assertEquals(List.of(10, 30), results);
    }

    @Test
    void beginsTheNextOnlyWhenTheOneBeforeIsDone() {
        List<Integer> begun = new ArrayList<>();
        CompletableFuture<Integer> first = new CompletableFuture<>();
        CompletableFuture<List<Integer>> all = InTurn.<Integer, Integer>each(List.of(1, 2), one -> {
                    begun.add(one);
                    return one == 1
                            ? Uni.createFrom().completionStage(first)
                            : Uni.createFrom().item(one);
                })
                .subscribeAsCompletionStage();

        assertEquals(List.of(1), begun);
        assertFalse(all.isDone());
        first.complete(1);
        assertEquals(List.of(1, 2), begun);
        assertEquals(List.of(1, 2), all.join());
    }

    @Test
    void beginsNothingMoreOnceOneHasFailed() {
        List<Integer> begun = new ArrayList<>();
        Uni<List<Integer>> all = InTurn.each(List.of(1, 2, 3), one -> {
            begun.add(one);
            return one == 2
                    ? Uni.createFrom().failure(new IllegalStateException("second"))
                    : Uni.createFrom().item(one);
        });

        assertThrows(IllegalStateException.class, () -> all.await().atMost(SOON));
        assertEquals(List.of(1, 2), begun);
    }

    @Test
    void isNotBoundByTheStack() {
        List<Integer> many = IntStream.range(0, 100_000).boxed().toList();

        assertEquals(
                many,
                InTurn.<Integer, Integer>each(many, one -> Uni.createFrom().item(one))
                        .await()
                        .atMost(SOON));
    }
}

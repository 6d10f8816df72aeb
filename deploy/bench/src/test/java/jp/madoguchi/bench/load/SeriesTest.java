package jp.madoguchi.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SeriesTest {
    private final Vertx vertx = Vertx.vertx();
    private final List<Long> fired = new ArrayList<>();
    private int underWay;
    private int most;

    @AfterEach
    void close() throws InterruptedException {
        Waiting.on(vertx.close());
    }

    @Test
    void firesEachNumberOnceAndNoMoreAtATimeThanItMay() throws InterruptedException {
        new Series(vertx, 3, 50).run(this::answeredLater);

        assertEquals(LongStream.range(0, 50).boxed().toList(), fired);
        assertEquals(3, most);
    }

    @Test
    void endsWithTheFirstThatCannotBeSent() {
        Series series = new Series(vertx, 3, 50);

        assertThrows(
                IllegalStateException.class,
                () -> series.run(number -> number == 7 ? Future.failedFuture("refused") : answeredLater(number)));
        assertTrue(fired.size() < 50);
    }

    private Future<Integer> answeredLater(long number) {
        fired.add(number);
        underWay++;
        most = Math.max(most, underWay);
        Promise<Integer> answer = Promise.promise();
        vertx.setTimer(1, timer -> {
            underWay--;
            answer.complete(200);
        });
        return answer.future();
    }
}

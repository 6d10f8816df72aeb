package jp.madoguchi.gateway.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import jp.madoguchi.gateway.domain.DeskFixture;
import org.junit.jupiter.api.Test;

class StandingsTest {
    private final Standings standings = new Standings(Clock.fixed(DeskFixture.NOW, ZoneOffset.UTC));

    @Test
    void everybodyHearsOfEveryChangeInOrderWhoeverMadeIt() {
        AtomicLong unsent = new AtomicLong();
        List<Long> heard = new CopyOnWriteArrayList<>();
        standings.onChange(current -> heard.add(current.circumstances().unsent()));

        List<CompletableFuture<Void>> many = IntStream.range(0, 4)
                .mapToObj(thread -> CompletableFuture.runAsync(() -> {
                    for (int i = 0; i < 500; i++) {
                        standings.update(now -> now.withBacklog(unsent.incrementAndGet(), null));
                    }
                }))
                .toList();
        many.forEach(CompletableFuture::join);

        assertEquals(LongStream.rangeClosed(1, 2_000).boxed().toList(), heard);
    }

    @Test
    void aChangeMadeWhileOneIsToldIsToldAfterIt() {
        List<Long> heard = new CopyOnWriteArrayList<>();
        standings.onChange(current -> {
            if (current.circumstances().unsent() == 1) {
                standings.update(now -> now.withBacklog(2, null));
            }
        });
        standings.onChange(current -> heard.add(current.circumstances().unsent()));

        standings.update(now -> now.withBacklog(1, null));
        standings.update(now -> now.withBacklog(2, null));

        assertEquals(List.of(1L, 2L), heard);
    }
}

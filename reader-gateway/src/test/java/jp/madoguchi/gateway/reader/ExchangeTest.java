package jp.madoguchi.gateway.reader;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.UUID;
import jp.madoguchi.gateway.application.ClockJump;
import jp.madoguchi.gateway.application.DeskTime;
import jp.madoguchi.gateway.domain.DeskFixture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExchangeTest {
    private static final Duration LIMIT = Duration.ofSeconds(8);

    @ParameterizedTest(name = "{0}")
    @MethodSource("jp.madoguchi.gateway.application.ClockJump#all")
    void aQuestionHasItsEightSecondsWhateverTheClockIsSetTo(ClockJump jump) {
        DeskTime time = DeskTime.proven(jump.at());
        Exchange exchange = new Exchange(
                DeskFixture.presentation(new UUID(1, 1), null).question().orElseThrow(),
                time.uptime().nanos(),
                Duration.ofSeconds(2));
        time.set(jump.by());
        time.pass(Duration.ofMillis(7999));
        assertFalse(exchange.isOver(time.uptime().nanos(), LIMIT));

        time.pass(Duration.ofMillis(1));

        assertTrue(exchange.isOver(time.uptime().nanos(), LIMIT));
    }
}

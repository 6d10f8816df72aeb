package jp.madoguchi.gateway.reader;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Locale;
import javax.smartcardio.CardException;
import jp.madoguchi.gateway.application.DependencyHealth;
import jp.madoguchi.gateway.domain.Dependency;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * カードリーダーの見張り: whether there is a reader, looked at on a thread of its own. Where none was ever seen nobody misses
 * one. A desk without a reader types, so this never makes the gateway not ready; it says what to do. A service that
 * is back is found at the next look ({@link PcscConnection}).
 */
@Readiness
@ApplicationScoped
class CardReaderWatch implements HealthCheck {
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final DependencyHealth health;
    private final Rounds rounds = new Rounds("card-reader-watch", PAUSE, this::look);
    private volatile State state = State.NEVER_SEEN;

    CardReaderWatch(DependencyHealth health) {
        this.health = health;
    }

    void start(@Observes @Priority(95) StartupEvent event) {
        rounds.start();
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.stop();
    }

    /** Looks once at the readers of this machine. */
    void look() {
        look(() -> PcscConnection.ask(terminals -> !terminals.list().isEmpty()));
    }

    /** Looks once. */
    void look(Readers readers) {
        State before = state;
        State now = now(readers, before);
        state = now;
        if (now == State.PRESENT) {
            health.succeeded(Dependency.CARD_READER);
        } else if (now != State.NEVER_SEEN) {
            health.failed(Dependency.CARD_READER);
        }
    }

    private static State now(Readers readers, State before) {
        try {
            if (readers.isThere()) {
                return State.PRESENT;
            }
            return before == State.NEVER_SEEN ? before : State.UNPLUGGED;
        } catch (CardException | NoSuchAlgorithmException noService) {
            return before == State.NEVER_SEEN ? before : State.SERVICE_GONE;
        }
    }

    @Override
    public HealthCheckResponse call() {
        State now = state;
        return HealthCheckResponse.named("card-reader")
                .up()
                .withData("reader", now.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .withData("action", now.action)
                .build();
    }

    /** リーダーを数えるもの. */
    @FunctionalInterface
    interface Readers {
        boolean isThere() throws CardException, NoSuchAlgorithmException;
    }

    private enum State {
        NEVER_SEEN(""),
        PRESENT(""),
        UNPLUGGED("カードリーダーをつなぎ直してください"),
        SERVICE_GONE("カードリーダーの接続サービス（スマートカード サービス、pcscd）が動いているか確かめてください。動けばひとりでにつながります");

        private final String action;

        State(String action) {
            this.action = action;
        }
    }
}

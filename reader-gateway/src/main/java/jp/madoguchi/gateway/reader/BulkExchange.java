package jp.madoguchi.gateway.reader;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.application.BulkTerminal;
import jp.madoguchi.gateway.application.Uptime;
import jp.madoguchi.gateway.domain.BulkCheck;
import jp.madoguchi.gateway.domain.SourceKind;

/**
 * 一括照会の連携: on a thread of its own, so that no patient at the desk waits for a list. Whether the terminal answers is not
 * learned here: a list takes hours on the best of days.
 */
@ApplicationScoped
class BulkExchange implements BulkTerminal {
    private static final Duration IDLE = Duration.ofSeconds(2);

    private final Optional<BulkRound> round;
    private final Rounds rounds;

    BulkExchange(GatewayConfig config, BulkTools tools, Uptime uptime) {
        this.round = config.terminal()
                .folder()
                .filter(path -> config.source() == SourceKind.TERMINAL)
                .map(path -> new BulkRound(
                        tools,
                        new TerminalFolder(path, uptime, TerminalFiles.BULK_RECEPTION, TerminalFiles.BULK_RESULT),
                        config,
                        uptime));
        this.rounds = new Rounds(
                "bulk-exchange",
                () -> round.filter(BulkRound::isIdle).isPresent() ? IDLE : config.faceInterval(),
                () -> round.ifPresent(BulkRound::look));
    }

    void start(@Observes @Priority(86) StartupEvent event) {
        start();
    }

    void start() {
        if (isConfigured()) {
            rounds.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stop();
    }

    void stop() {
        rounds.stop();
    }

    @Override
    public boolean isConfigured() {
        return round.isPresent();
    }

    @Override
    public void begin(BulkCheck check) {
        rounds.send(() -> round.ifPresent(one -> one.begin(check)));
    }
}

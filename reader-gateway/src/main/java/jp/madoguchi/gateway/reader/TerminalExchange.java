package jp.madoguchi.gateway.reader;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.application.NationalAnswers;
import jp.madoguchi.gateway.application.TerminalSource;
import jp.madoguchi.gateway.application.Uptime;
import jp.madoguchi.gateway.domain.Asked;
import jp.madoguchi.gateway.domain.Question;
import jp.madoguchi.gateway.domain.SourceKind;

/**
 * 資格確認端末との連携: asks by a file and waits for another. All that touches the folders is done by one thread of its own,
 * for a dead share may hold it for ever; whoever asked is answered all the same.
 */
@ApplicationScoped
class TerminalExchange implements TerminalSource {
    /** With what is written before and after, and the page's asking: within three seconds on the screen. */
    private static final Duration AT_DESK = Duration.ofSeconds(2);

    private static final int MOST_AT_ONCE = 64;

    private final TerminalReport report;
    private final Uptime uptime;
    private final Duration atDesk;
    private final Optional<TerminalRound> round;
    private final TerminalRequest request;
    private final Map<String, Exchange> open = new ConcurrentHashMap<>();
    private final Rounds rounds;
    private final ExecutorService desk = Executors.newSingleThreadExecutor(TerminalExchange::thread);

    TerminalExchange(
            GatewayConfig config, NationalAnswers answers, ParkedFolder parked, TerminalReport report, Uptime uptime) {
        this.report = report;
        this.uptime = uptime;
        Duration limit = config.terminal().limit();
        this.atDesk = AT_DESK.compareTo(limit) < 0 ? AT_DESK : limit;
        this.request = new TerminalRequest(config.institution());
        TerminalRound.Tools tools =
                new TerminalRound.Tools(new TerminalReply(config.institution()), answers, parked, report);
        this.round = config.terminal()
                .folder()
                .map(path -> new TerminalRound(
                        tools, new TerminalFolder(path, uptime, TerminalFiles.SINGLE), limit, uptime, open));
        this.rounds =
                new Rounds("terminal-exchange", config.faceInterval(), () -> round.ifPresent(TerminalRound::look));
    }

    void start(@Observes @Priority(85) StartupEvent event, GatewayConfig config) {
        if (config.source() != SourceKind.TERMINAL) {
            return;
        }
        if (round.isEmpty()) {
            throw new IllegalStateException("gateway.source=TERMINAL needs gateway.terminal.folder");
        }
        start();
    }

    void start() {
        rounds.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stop();
    }

    void stop() {
        rounds.stop();
        desk.shutdown();
    }

    @Override
    public boolean isConfigured() {
        return round.isPresent();
    }

    @Override
    public Uni<Asked> ask(Question question) {
        return Uni.createFrom()
                .completionStage(() -> round.flatMap(asking -> ask(asking, question))
                        .orElseGet(() -> CompletableFuture.completedFuture(Exchange.SILENT)))
                // The clock that ends the waiting is the whole machine's: nothing is done on its thread.
                .emitOn(desk);
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "terminal-desk");
        thread.setDaemon(true);
        thread.setContextClassLoader(TerminalExchange.class.getClassLoader());
        return thread;
    }

    /** None where it cannot be asked at all; who asks for the same visit twice waits for the one answer. */
    private Optional<CompletableFuture<Asked>> ask(TerminalRound asking, Question question) {
        Exchange fresh = new Exchange(question, uptime.nanos(), atDesk);
        Optional<byte[]> bytes = request.of(question, fresh.id());
        if (bytes.isEmpty() || open.size() >= MOST_AT_ONCE) {
            report.count("not-asked");
            return Optional.empty();
        }
        Exchange before = open.putIfAbsent(fresh.id(), fresh);
        if (before != null) {
            return Optional.of(before.atDesk());
        }
        rounds.send(() -> asking.write(fresh, bytes.get()));
        return Optional.of(fresh.atDesk());
    }
}

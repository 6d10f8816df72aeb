package jp.madoguchi.gateway.reader;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.application.DeskClock;
import jp.madoguchi.gateway.application.Uptime;
import jp.madoguchi.gateway.domain.SourceKind;
import jp.madoguchi.rules.DeskTerm;
import jp.madoguchi.rules.RuleChoices;

/**
 * 資格確認端末への打診: whether it answers, and the national system behind it, learned without a patient. Nobody knows what every
 * terminal makes of a question for {@link Nobody}, so a clinic chooses it (TRM-107) once it has seen its terminal
 * answer one: none by default; {@code IN_DOUBT} from the first bad word on until the breakers are closed;
 * {@code WRITE} also when nothing was heard for a while.
 *
 * <p>With one a second the worst case after a cut is a question 1.1 s later and another at 2.2 s; the first has failed
 * by 2.7 s, a third follows at once, and has failed by 4.4 s: three in a row within the 5 s the desk is promised. What
 * is gone is asked every 10 s, for it comes back for all clinics at once: within 30 s, with the 8 s an answer may
 * take.
 */
@ApplicationScoped
class TerminalProbe {
    private static final Duration TICK = Duration.ofMillis(100);
    private static final String LIST_ONLY = "LIST_ONLY";
    private static final String ALWAYS = "WRITE";

    private final GatewayConfig.Terminal terminal;
    private final RuleChoices choices;
    private final DeskClock clock;
    private final Uptime uptime;
    private final TerminalReport report;
    private final Optional<ProbeExchange> exchange;
    private final Rounds rounds = new Rounds("terminal-probe", TICK, this::look);
    private Optional<Long> lastStart = Optional.empty();

    TerminalProbe(GatewayConfig config, DeskClock clock, Uptime uptime, TerminalReport report) {
        this.terminal = config.terminal();
        this.choices = RuleChoices.of(config.rules().choices());
        this.clock = clock;
        this.uptime = uptime;
        this.report = report;
        this.exchange = terminal.folder()
                .filter(folder -> config.source() == SourceKind.TERMINAL)
                .map(folder -> new ProbeExchange(folder, config.institution(), uptime, report));
    }

    void start(@Observes @Priority(96) StartupEvent event) {
        if (exchange.isPresent()) {
            rounds.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.stop();
    }

    /** Looks what has come, and asks if it is time to. */
    void look() {
        String how = DeskTerm.TERMINAL_PROBE.on(clock.day(), choices);
        if (!how.equals(LIST_ONLY)) {
            exchange.ifPresent(asking -> look(asking, how.equals(ALWAYS)));
        }
    }

    private void look(ProbeExchange asking, boolean isAlways) {
        asking.look();
        if (report.isReachable() && isTime(asking, isAlways)) {
            lastStart = Optional.of(uptime.nanos());
            asking.ask(
                    clock.day(),
                    report.isGone() ? terminal.limit() : terminal.probing().limit());
        }
    }

    private boolean isTime(ProbeExchange asking, boolean isAlways) {
        GatewayConfig.TerminalProbing probing = terminal.probing();
        if (report.isGone()) {
            return isPast(probing.gone());
        }
        if (report.isInDoubt(asking.tellsOfBoth())) {
            return isPast(probing.inDoubt());
        }
        return isAlways && isPast(probing.quiet()) && report.quietFor().compareTo(probing.quiet()) >= 0;
    }

    private boolean isPast(Duration pause) {
        return lastStart.filter(last -> uptime.nanos() - last < pause.toNanos()).isEmpty();
    }
}

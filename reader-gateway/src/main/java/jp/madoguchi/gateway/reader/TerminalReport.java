package jp.madoguchi.gateway.reader;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.gateway.application.DependencyHealth;
import jp.madoguchi.gateway.domain.Dependency;
import org.jboss.logging.Logger;

/** 資格確認端末の調子: counts what became of each question, and tells whether the terminal and the system behind it answer. */
@ApplicationScoped
class TerminalReport {
    private static final Logger LOG = Logger.getLogger(TerminalReport.class);

    private final MeterRegistry meters;
    private final DependencyHealth health;

    TerminalReport(MeterRegistry meters, DependencyHealth health) {
        this.meters = meters;
        this.health = health;
    }

    /** An answer, in time for who asked or after that. */
    void answered(boolean isInTime) {
        health.succeeded(Dependency.TERMINAL_ANSWERS);
        health.succeeded(Dependency.NATIONAL_SYSTEM);
        count(isInTime ? "answered" : "late");
    }

    /** An answer to a question that had been given up: its silence counted, and the system behind it has answered. */
    void belated() {
        health.succeeded(Dependency.NATIONAL_SYSTEM);
        count("belated");
    }

    /**
     * 異常終了: counts against whom the table says; who else had a part in it answered. The cause to be told: once the
     * errors add up to an outage of the national system, that is it.
     */
    Cause abnormal(TerminalErrors.Meaning error) {
        Dependency against = error.against();
        if (against != Dependency.TERMINAL_ANSWERS) {
            health.succeeded(Dependency.TERMINAL_ANSWERS);
        }
        if (against != null) {
            health.failed(against);
        }
        boolean isOutage = against == Dependency.NATIONAL_SYSTEM
                && health.state(Dependency.NATIONAL_SYSTEM).isDown();
        Cause cause = isOutage ? Cause.NATIONAL_SYSTEM_DOWN : error.cause();
        count("abnormal");
        LOG.warnf("terminal ended abnormally: %s", cause);
        return cause;
    }

    /** Nothing came within the limit. */
    void silent() {
        health.failed(Dependency.TERMINAL_ANSWERS);
        count("silent");
    }

    /**
     * A question could not be laid down. Where the folders can be listed all the same no probe sees it, so that it
     * counts as one that was not answered.
     */
    void unwritten(String failure) {
        if (!health.state(Dependency.TERMINAL).isDown()) {
            health.failed(Dependency.TERMINAL_ANSWERS);
        }
        unreachable(failure);
    }

    /** A folder cannot be reached. */
    void unreachable(String failure) {
        health.failed(Dependency.TERMINAL);
        count("unreachable");
        LOG.warnf("terminal folder: %s", failure);
    }

    /** A response that cannot be believed. */
    void parked(String reason) {
        count("parked");
        LOG.warnf("terminal response parked: %s", reason);
    }

    /** Anything else worth a count. */
    void count(String outcome) {
        meters.counter("madoguchi.terminal.answers", "outcome", outcome).increment();
    }
}

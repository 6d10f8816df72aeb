package jp.madoguchi.gateway.reader;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.gateway.application.DependencyHealth;
import jp.madoguchi.gateway.application.Uptime;
import jp.madoguchi.gateway.domain.BreakerState;
import jp.madoguchi.gateway.domain.Dependency;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** 資格確認端末の調子: counts what became of each question, and tells whether the terminal and the system behind it answer. */
@ApplicationScoped
class TerminalReport {
    private static final Logger LOG = Logger.getLogger(TerminalReport.class);

    private final MeterRegistry meters;
    private final DependencyHealth health;
    private final Uptime uptime;
    private volatile long heardAt;
    private volatile boolean isLastBad;

    TerminalReport(MeterRegistry meters, DependencyHealth health, Uptime uptime) {
        this.meters = meters;
        this.health = health;
        this.uptime = uptime;
        this.heardAt = uptime.nanos();
    }

    /** How long nothing was heard of it, good or bad. */
    Duration quietFor() {
        return Duration.ofNanos(uptime.nanos() - heardAt);
    }

    /** Whether its folders are there to ask through. */
    boolean isReachable() {
        return !health.state(Dependency.TERMINAL).isDown();
    }

    /** Whether it, or the system behind it, is taken to be gone. */
    boolean isGone() {
        return health.state(Dependency.TERMINAL_ANSWERS).isDown()
                || health.state(Dependency.NATIONAL_SYSTEM).isDown();
    }

    /**
     * Whether it is time to look more closely: the last that was heard was bad, or nothing good yet.
     *
     * @param ofBoth of the system behind it as well
     */
    boolean isInDoubt(boolean ofBoth) {
        return isLastBad
                || health.state(Dependency.TERMINAL_ANSWERS) != BreakerState.CLOSED
                || (ofBoth && health.state(Dependency.NATIONAL_SYSTEM) != BreakerState.CLOSED);
    }

    private void heard(boolean isGood) {
        heardAt = uptime.nanos();
        isLastBad = !isGood;
    }

    /** An answer, in time for who asked or after that. */
    void answered(boolean isInTime) {
        bothAnswered();
        count(isInTime ? "answered" : "late");
    }

    /** An answer to a question for nobody. */
    void probeAnswered() {
        bothAnswered();
        count("probe-answered");
    }

    private void bothAnswered() {
        heard(true);
        health.succeeded(Dependency.TERMINAL_ANSWERS);
        health.succeeded(Dependency.NATIONAL_SYSTEM);
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
        against(against);
        boolean isOutage = against == Dependency.NATIONAL_SYSTEM
                && health.state(Dependency.NATIONAL_SYSTEM).isDown();
        Cause cause = isOutage ? Cause.NATIONAL_SYSTEM_DOWN : error.cause();
        count("abnormal");
        LOG.warnf("terminal ended abnormally: %s", cause);
        return cause;
    }

    /**
     * 異常終了 of a question for nobody. Whether anybody is at fault, or the question itself is, tells what became of it
     * before: only where it was answered once does an error count.
     */
    void probeAbnormal(TerminalErrors.Meaning error, boolean wasAnsweredOnce) {
        Dependency against = error.against();
        against(wasAnsweredOnce || against == Dependency.TERMINAL_ANSWERS ? against : null);
        count("probe-abnormal");
    }

    private void against(@Nullable Dependency against) {
        heard(against == null);
        if (against != Dependency.TERMINAL_ANSWERS) {
            health.succeeded(Dependency.TERMINAL_ANSWERS);
        }
        if (against != null) {
            health.failed(against);
        }
    }

    /** Nothing came within the limit. */
    void silent() {
        saidNothing();
        count("silent");
    }

    /** Nothing came to a question for nobody. */
    void probeSilent() {
        saidNothing();
        count("probe-silent");
    }

    private void saidNothing() {
        heard(false);
        health.failed(Dependency.TERMINAL_ANSWERS);
    }

    /**
     * A question could not be laid down. Where the folders can be listed all the same no probe sees it, so that it
     * counts as one that was not answered.
     */
    void unwritten(String failure) {
        if (isReachable()) {
            heard(false);
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

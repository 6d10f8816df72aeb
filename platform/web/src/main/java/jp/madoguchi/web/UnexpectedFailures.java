package jp.madoguchi.web;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * 想定外の失敗: writes a failure to the log by its classes and frames only. Messages of drivers and mappers quote values
 * (PostgreSQL's
 * "Key (name)=(…)"), so no message is ever written.
 */
@Singleton
public class UnexpectedFailures {
    private static final Logger LOG = Logger.getLogger(UnexpectedFailures.class);
    private static final Set<String> DEPENDENCIES = Set.of(
            "io.vertx.core.http.HttpClosedException",
            "io.vertx.pgclient.PgException",
            "io.vertx.core.impl.NoStackTraceThrowable",
            "io.vertx.core.VertxException",
            "org.hibernate.HibernateException",
            "org.hibernate.exception.JDBCConnectionException");
    /** SQLSTATE classes of what may pass: connection, rollback, resources, operator, system. */
    private static final Pattern PASSING = Pattern.compile("\\((08|40|53|57|58)[0-9A-Z]{3}\\)|\\(25006\\)");

    private static final int FRAMES = 8;

    private final MeterRegistry meters;

    UnexpectedFailures(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Counts and logs a failure without its messages. */
    public void report(Throwable failure) {
        meters.counter("madoguchi.failures", "kind", failure.getClass().getSimpleName())
                .increment();
        StringBuilder text = new StringBuilder("failure ");
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            text.append(cause.getClass().getName());
            StackTraceElement[] frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                text.append("\n  at ").append(frames[i]);
            }
            text.append(cause.getCause() == null ? "" : "\ncaused by ");
        }
        LOG.error(text);
    }

    /** Whether a part this module depends on could not be reached: the caller may try again. */
    public boolean isDependency(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketException
                    || cause instanceof TimeoutException
                    || (DEPENDENCIES.contains(cause.getClass().getName()) && unreachable(cause))) {
                return true;
            }
        }
        return false;
    }

    private static boolean unreachable(Throwable cause) {
        String message = cause.getMessage();
        return message == null
                || !message.contains("ERROR:")
                || PASSING.matcher(message).find();
    }
}

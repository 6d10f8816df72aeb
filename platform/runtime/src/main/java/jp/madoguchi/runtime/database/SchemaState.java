package jp.madoguchi.runtime.database;

import java.net.SocketException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.internal.exception.FlywayMigrateException;
import org.flywaydb.core.internal.exception.FlywaySqlException;
import org.flywaydb.core.internal.sqlscript.FlywaySqlScriptException;

/**
 * スキーマの状態: there, waiting for PostgreSQL, or held up by something that PostgreSQL's coming back will not heal.
 *
 * @param pause how long to wait before the next attempt
 */
record SchemaState(boolean ready, String words, Duration pause) {
    static final SchemaState MIGRATED = new SchemaState(true, "migrated", Duration.ZERO);
    static final SchemaState WAITING = waiting("");
    private static final Duration A_PERSON_IS_NEEDED = Duration.ofSeconds(30);

    /** The state this failure of a migration leaves. No message of the driver is told, for messages quote values. */
    static SchemaState after(Throwable failure) {
        if (isConnection(failure)) {
            return waiting(
                    sqlState(failure).map(state -> " (SQLSTATE " + state + ")").orElse(""));
        }
        if (failure instanceof FlywayMigrateException broken) {
            return failed(script(broken) + told(failure));
        }
        return failure instanceof FlywayValidateException
                ? failed("the applied migrations are not those of this program")
                : failed(failure.getClass().getSimpleName());
    }

    private static String script(FlywayMigrateException broken) {
        return Optional.ofNullable(broken.getMigration())
                        .map(MigrationInfo::getScript)
                        .orElse("unknown")
                + ":" + broken.getLineNumber();
    }

    private static SchemaState waiting(String why) {
        return new SchemaState(false, "waiting for PostgreSQL" + why, Duration.ofSeconds(1));
    }

    private static SchemaState failed(String what) {
        return new SchemaState(false, "migration failed: " + what + ", see log", A_PERSON_IS_NEEDED);
    }

    /**
     * Whether the database could not be reached, or went away. Flyway's own SQL that is no script opens the connection
     * and reads its history; a script's says by its SQLSTATE whether the connection was lost (08), resources ran out
     * (53) or the server is coming or going (57P).
     */
    private static boolean isConnection(Throwable failure) {
        return causes(failure).anyMatch(SocketException.class::isInstance)
                || sqlState(failure).filter(SchemaState::passes).isPresent()
                || (failure instanceof FlywaySqlException && !(failure instanceof FlywaySqlScriptException));
    }

    private static boolean passes(String sqlState) {
        return sqlState.startsWith("08") || sqlState.startsWith("53") || sqlState.startsWith("57P");
    }

    private static String told(Throwable failure) {
        return sqlState(failure).map(state -> " (SQLSTATE " + state + ")").orElse("");
    }

    private static Optional<String> sqlState(Throwable failure) {
        return causes(failure)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }
}

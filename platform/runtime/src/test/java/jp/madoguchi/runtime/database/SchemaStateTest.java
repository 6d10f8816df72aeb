package jp.madoguchi.runtime.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.ConnectException;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.internal.exception.FlywaySqlException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaStateTest {
    @ParameterizedTest(name = "SQLSTATE {0}")
    @CsvSource({"08006", "53300", "57P01", "57P03"})
    void waitsForADatabaseThatWentAwayInTheMiddle(String sqlState) {
        SchemaState state = SchemaState.after(new FlywayException("", new SQLException("", sqlState)));

        assertEquals("waiting for PostgreSQL (SQLSTATE " + sqlState + ")", state.words());
        assertFalse(state.ready());
    }

    @Test
    void waitsForADatabaseThatRefusesTheConnection() {
        SchemaState state =
                SchemaState.after(new FlywaySqlException("", new SQLException("", new ConnectException("refused"))));

        assertEquals("waiting for PostgreSQL", state.words());
    }

    @ParameterizedTest(name = "SQLSTATE {0}")
    @CsvSource({"42601", "23505", "57014"})
    void doesNotWaitForWhatTheDatabaseRefused(String sqlState) {
        SchemaState state = SchemaState.after(new FlywayException("Key (name)=", new SQLException("", sqlState)));

        assertEquals("migration failed: FlywayException, see log", state.words());
    }

    @Test
    void tellsAFailureNobodyExpectedByItsKind() {
        SchemaState state = SchemaState.after(new IllegalStateException("a value"));

        assertEquals("migration failed: IllegalStateException, see log", state.words());
        assertFalse(state.ready());
    }
}

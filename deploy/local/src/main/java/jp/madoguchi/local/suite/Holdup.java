package jp.madoguchi.local.suite;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * 足止め: until it is closed a service cannot write down what it hears of the desks, as when its database is busy with
 * something else. It reads and answers as ever, and falls behind on its topics.
 */
public final class Holdup implements AutoCloseable {
    private final Connection connection;

    private Holdup(Connection connection) {
        this.connection = connection;
    }

    /** Of what these tables take in; who reads them notices nothing. */
    static Holdup of(String jdbc, String tables) throws SuiteFailure {
        try {
            Connection connection = DriverManager.getConnection(jdbc, Postgres.USER, Postgres.USER);
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("lock table " + tables + " in exclusive mode");
            }
            return new Holdup(connection);
        } catch (SQLException refused) {
            throw new SuiteFailure(
                    "a service cannot be held up: " + refused.getSQLState(), "read logs/" + Postgres.NAME + ".log");
        }
    }

    @Override
    public void close() throws SuiteFailure {
        try {
            connection.close();
        } catch (SQLException broken) {
            throw new SuiteFailure(
                    "a service may still be held up: " + broken.getSQLState(), "read logs/" + Postgres.NAME + ".log");
        }
    }
}

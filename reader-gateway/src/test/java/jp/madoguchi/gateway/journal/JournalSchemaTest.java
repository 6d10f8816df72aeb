package jp.madoguchi.gateway.journal;

import static jp.madoguchi.gateway.journal.JournalFixture.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Optional;
import jp.madoguchi.gateway.application.JournalUnavailable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalSchemaTest {
    @TempDir
    Path home;

    @BeforeEach
    void key() throws IOException {
        Files.write(home.resolve("device.key"), new byte[32]);
    }

    private int version() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("pragma user_version")) {
            return result.getInt(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + home.resolve("journal.db"));
    }

    private void execute(String... commands) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    private static String[] firstForm() throws IOException {
        try (InputStream in = Objects.requireNonNull(JournalSchemaTest.class.getResourceAsStream("/journal.sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).split(";\n");
        }
    }

    @Test
    void aFreshFileHasTheNewestForm() throws SQLException {
        new JournalFixture(home).close();

        assertEquals(4, version());
    }

    @Test
    void aFileFromBeforeThereWereVersionsKeepsWhatItHolds() throws SQLException, IOException {
        execute(firstForm());
        execute("insert into setting values ('declared-cause', 'POWER_CUT')");
        JournalFixture desk = new JournalFixture(home);

        Optional<String> kept = new SqliteSettings(desk.store).get("declared-cause");
        int seals = now(desk.store.run(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery("select count(seal) from journal")) {
                return result.getInt(1);
            }
        }));
        desk.close();

        assertEquals(Optional.of("POWER_CUT"), kept);
        assertEquals(0, seals);
        assertEquals(4, version());
    }

    @Test
    void openingAgainTakesNoStepTwice() throws SQLException {
        new JournalFixture(home).close();
        new JournalFixture(home).close();

        assertEquals(4, version());
    }

    @Test
    void aFileOfANewerVersionIsLeftAsItIs() throws SQLException {
        execute("pragma user_version = 5");

        JournalUnavailable refused = assertThrows(JournalUnavailable.class, () -> new JournalFixture(home));

        assertEquals("newer-version", refused.getMessage());
        assertEquals(5, version());
    }
}

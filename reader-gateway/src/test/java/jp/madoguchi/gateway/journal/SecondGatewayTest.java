package jp.madoguchi.gateway.journal;

import static jp.madoguchi.gateway.journal.JournalFixture.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import jp.madoguchi.gateway.application.JournalUnavailable;
import jp.madoguchi.gateway.domain.DeskFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 二重起動: two gateways on one journal would write two chains into it. */
class SecondGatewayTest {
    @TempDir
    Path home;

    @Test
    void isToldWhichProcessIsInItsWayAndComesInWhenThatIsGone() throws IOException, InterruptedException {
        SavingProcess first = SavingProcess.start(home);
        try (BufferedReader lines = first.lines()) {
            assertTrue(lines.lines().anyMatch(line -> line.startsWith("ok ")), "it works");

            JournalUnavailable refused = assertThrows(JournalUnavailable.class, () -> new JournalFixture(home));

            assertTrue(
                    String.valueOf(refused.getMessage())
                            .startsWith("in-use: another gateway (process " + first.pid() + ") works in " + home),
                    refused.getMessage());
            first.kill();
        }
        try (JournalFixture second = new JournalFixture(home)) {
            assertEquals(0, second.journal.identity().epoch());
            assertTrue(second.journal.backlog().unsent() > 0);
        }
    }

    @Test
    void isRefusedInAProcessOfItsOwnToo() throws IOException, InterruptedException {
        try (JournalFixture first = new JournalFixture(home)) {
            now(first.journal.append(DeskFixture.visit(new UUID(1, 1))));

            Process second =
                    SavingProcess.command(home).redirectErrorStream(true).start();
            String said = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertEquals(1, second.waitFor());
            assertTrue(
                    said.contains("in-use: another gateway (process "
                            + ProcessHandle.current().pid()),
                    said);
            assertEquals(1, now(first.journal.next(Long.MAX_VALUE, 10)).size());
        }
    }

    @Test
    void noOtherProgramWritesWhileTheGatewayRuns() throws SQLException {
        try (JournalFixture desk = new JournalFixture(home);
                Connection other = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("journal.db"));
                Statement statement = other.createStatement()) {
            statement.execute("pragma busy_timeout = 0");

            assertThrows(SQLException.class, () -> statement.execute("delete from journal"));

            assertEquals(0, desk.journal.backlog().unsent());
        }
    }
}

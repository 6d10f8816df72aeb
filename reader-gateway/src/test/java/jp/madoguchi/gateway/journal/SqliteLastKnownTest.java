package jp.madoguchi.gateway.journal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static jp.madoguchi.gateway.journal.JournalFixture.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.madoguchi.contracts.uplink.LastKnownCoverage;
import jp.madoguchi.contracts.uplink.LastKnownPage;
import jp.madoguchi.gateway.application.JournalUnavailable;
import jp.madoguchi.gateway.application.LastKnownCoverages.Kept;
import jp.madoguchi.gateway.domain.LastKnownTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteLastKnownTest {
    private static final Instant FETCHED = Instant.parse("2026-11-21T00:00:00Z");
    private static final LocalDate BORN = LocalDate.of(1984, 4, 1);
    private static final LastKnownCoverage TARO = patient(new UUID(1, 1), "試験 太郎", 2);
    private static final LastKnownCoverage JIRO = patient(new UUID(1, 2), "試験 次郎", 3);

    @TempDir
    Path home;

    private JournalFixture desk;
    private SqliteLastKnown known;

    @BeforeEach
    void open() {
        desk = new JournalFixture(home);
        known = new SqliteLastKnown(desk.store, desk.encrypted);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void keepsPatientsAndWhereToGoOnThroughARestart() {
        assertEquals(0, now(known.after()));
        keep(List.of(TARO, JIRO), List.of(), 42);

        close();
        open();

        assertEquals(42, now(known.after()));
        assertEquals(List.of(new Kept(TARO, FETCHED), new Kept(JIRO, FETCHED)), now(known.bornOn(BORN)));
        assertEquals(List.of(), now(known.bornOn(BORN.plusDays(1))));
    }

    @Test
    void replacesWhatItKeptOfTheSamePatientAndForgetsWhoIsGone() {
        keep(List.of(TARO, JIRO), List.of(), 42);

        keep(List.of(patient(TARO.patientKey(), "試験 太郎", 20)), List.of(JIRO.patientKey()), 43);

        List<Kept> left = now(known.bornOn(BORN));
        assertEquals(1, left.size());
        assertEquals(LocalDate.of(2026, 11, 20), left.get(0).patient().confirmedOn());
        assertEquals(43, now(known.after()));
    }

    @Test
    void forgetsWhatWasConfirmedBeforeTheDay() {
        keep(List.of(TARO, JIRO), List.of(), 42);

        assertEquals(0, now(known.forgetBefore(LocalDate.of(2026, 11, 2))));
        assertEquals(1, now(known.forgetBefore(LocalDate.of(2026, 11, 3))));
        assertEquals(List.of(new Kept(JIRO, FETCHED)), now(known.bornOn(BORN)));
    }

    @Test
    void writesNothingReadableOfAPatient() throws IOException {
        keep(List.of(TARO), List.of(), 42);
        close();

        try (Stream<Path> files = Files.list(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), ISO_8859_1);
                for (String item : List.of("試験", "ｼｹﾝ", "TEST TARO", "1984-04-01", "1234567", "06139000", "東京")) {
                    assertFalse(
                            bytes.contains(new String(item.getBytes(UTF_8), ISO_8859_1)),
                            () -> "plain text in " + file.getFileName());
                }
            }
        }
        open();
    }

    @Test
    void isWorthNothingOnAnotherDevice() throws IOException {
        keep(List.of(TARO), List.of(), 42);
        close();
        byte[] ours = Files.readAllBytes(home.resolve("device.key"));
        Files.write(home.resolve("device.key"), new byte[32]);

        JournalUnavailable refused = assertThrows(JournalUnavailable.class, this::open);

        assertTrue(String.valueOf(refused.getMessage()).startsWith("wrong-key"), refused.getMessage());
        Files.write(home.resolve("device.key"), ours);
        open();
        assertEquals(1, now(known.bornOn(BORN)).size());
    }

    @Test
    void takesARowThatWasChangedForNobody() {
        keep(List.of(TARO, JIRO), List.of(), 42);
        now(desk.store.run(connection -> {
            try (Statement change = connection.createStatement()) {
                return change.executeUpdate("update last_known set body ="
                        + " (select body from last_known where patient_key = '" + JIRO.patientKey() + "')");
            }
        }));

        List<Kept> left = now(known.bornOn(BORN));

        assertEquals(List.of(new Kept(JIRO, FETCHED)), left);
        assertTrue(left.get(0).patient().person().name().endsWith("次郎"));
    }

    private void keep(List<LastKnownCoverage> patients, List<UUID> gone, long next) {
        now(known.keep(new LastKnownPage(patients, gone, next, false), FETCHED));
    }

    static LastKnownCoverage patient(UUID key, String name, int day) {
        return LastKnownTest.patient(key, name, LocalDate.of(2026, 11, day), null, null);
    }
}

package jp.madoguchi.gateway.journal;

import static jp.madoguchi.gateway.journal.JournalFixture.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import jp.madoguchi.contracts.uplink.EntryHash;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import jp.madoguchi.gateway.domain.Backlog;
import jp.madoguchi.gateway.domain.DeskFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journal of the first version, written with the cipher of the first version: opened, sealed, and sent on. */
class MigrationTest {
    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path home;

    private void writeAsTheFirstVersionDid() throws IOException, SQLException, GeneralSecurityException {
        Files.write(home.resolve("device.key"), KEY);
        try (InputStream in = Objects.requireNonNull(MigrationTest.class.getResourceAsStream("/journal.sql"));
                Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("journal.db"));
                Statement statement = connection.createStatement()) {
            for (String command : new String(in.readAllBytes(), StandardCharsets.UTF_8).split(";\n")) {
                statement.execute(command);
            }
            String previous = EntryHash.GENESIS;
            for (int sequence = 1; sequence <= 3; sequence++) {
                previous = insert(connection, sequence, previous);
            }
        }
    }

    private static String insert(Connection connection, int sequence, String previous)
            throws SQLException, GeneralSecurityException {
        UplinkEntry entry = new UplinkEntry(
                sequence,
                new UUID(7, sequence),
                "madoguchi.desk.visit-recorded.v1",
                DeskFixture.NOW,
                null,
                previous,
                "",
                "{\"visitId\":\"" + new UUID(1, sequence) + "\",\"名\":\"新橋\"}");
        try (PreparedStatement insert =
                connection.prepareStatement("insert into journal values (?,?,?,?,?,null,?,?,?,?,?)")) {
            insert.setLong(1, sequence);
            insert.setString(2, entry.id().toString());
            insert.setString(3, entry.type());
            insert.setString(4, new UUID(1, sequence).toString());
            insert.setString(5, entry.occurredAt().toString());
            insert.setString(6, previous);
            insert.setString(7, EntryHash.of(entry));
            insert.setBytes(8, locked(entry.body(), "journal/" + sequence));
            insert.setString(9, sequence == 2 ? "REFUSED" : "PENDING");
            insert.setString(10, sequence == 2 ? "entry-type" : null);
            insert.executeUpdate();
        }
        return EntryHash.of(entry);
    }

    private static byte[] locked(String text, String row) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
        byte[] nonce = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(mac.doFinal("journal".getBytes(StandardCharsets.UTF_8)), "AES"),
                new GCMParameterSpec(128, nonce));
        cipher.updateAAD(row.getBytes(StandardCharsets.UTF_8));
        byte[] sealed = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    @Test
    void isOpenedSealedAndSent() throws IOException, SQLException, GeneralSecurityException {
        writeAsTheFirstVersionDid();

        try (JournalFixture desk = new JournalFixture(home)) {
            assertEquals(0, desk.journal.identity().epoch());
            assertEquals(new Backlog(2, DeskFixture.NOW, 1), desk.journal.backlog());
            List<UplinkEntry> entries = now(desk.journal.next(1, 10));
            assertEquals(
                    List.of(1L, 2L, 3L),
                    entries.stream().map(UplinkEntry::sequence).toList());
            assertTrue(entries.get(0).body().contains("新橋"));
            assertEquals("entry-type", now(desk.parked.all()).get(0).code());
        }
        try (JournalFixture again = new JournalFixture(home)) {
            assertEquals(0, again.journal.identity().epoch(), "every row has its seal");
        }
    }

    @Test
    void isRescuedTooWhenItIsDamaged() throws IOException, SQLException, GeneralSecurityException {
        writeAsTheFirstVersionDid();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("journal.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("update journal set body = x'00' where sequence = 2");
        }

        try (JournalFixture desk = new JournalFixture(home)) {
            assertEquals(1, desk.journal.identity().epoch());
            assertEquals(
                    List.of(new UUID(7, 1), new UUID(7, 3)),
                    now(desk.journal.next(1, 10)).stream().map(UplinkEntry::id).toList());
            assertEquals(2, desk.journal.missing().get(0).from());
        }
    }
}

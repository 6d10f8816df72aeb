package jp.madoguchi.gateway.journal;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.uplink.LastKnownCoverage;
import jp.madoguchi.contracts.uplink.LastKnownPage;
import jp.madoguchi.gateway.application.LastKnownCoverages;
import jp.madoguchi.gateway.journal.EncryptedJson.Damaged;
import org.jboss.logging.Logger;

/**
 * SQLiteの前回の資格. Looked up by a keyed digest of the birth date: few of a clinic's patients share one, and their names
 * are compared where they can be read.
 */
@Singleton
class SqliteLastKnown implements LastKnownCoverages {
    private static final Logger LOG = Logger.getLogger(SqliteLastKnown.class);
    private static final String AFTER = "last-known-after";
    /** The latest day somebody was forgotten by. */
    private static final String FORGOTTEN = "last-known-forgotten";

    private static final String KEEP = "insert or replace into last_known"
            + " (patient_key, version, lookup, confirmed_on, fetched_at, body) values (?, ?, ?, ?, ?, ?)";

    private final SqliteStore store;
    private final EncryptedJson encrypted;

    SqliteLastKnown(SqliteStore store, EncryptedJson encrypted) {
        this.store = store;
        this.encrypted = encrypted;
    }

    @Override
    public Uni<Long> after() {
        return store.run(connection ->
                SettingRows.get(connection, AFTER).map(Long::parseLong).orElse(0L));
    }

    @Override
    public Uni<Void> keep(LastKnownPage page, Instant fetchedAt) {
        return store.runBeside(connection -> {
                    for (UUID gone : page.gone()) {
                        change(connection, "delete from last_known where patient_key = ?", gone.toString());
                    }
                    for (LastKnownCoverage patient : page.patients()) {
                        keep(connection, patient, fetchedAt);
                    }
                    SettingRows.put(connection, AFTER, Long.toString(page.nextAfter()));
                    return Committed.plain(page);
                })
                .replaceWithVoid();
    }

    private void keep(Connection connection, LastKnownCoverage patient, Instant fetchedAt) throws SQLException {
        String key = patient.patientKey().toString();
        try (PreparedStatement insert = connection.prepareStatement(KEEP)) {
            insert.setString(1, key);
            insert.setLong(2, patient.version());
            insert.setString(3, lookup(patient.person().birthDate()));
            insert.setString(4, patient.confirmedOn().toString());
            insert.setString(5, SortableTime.of(fetchedAt));
            insert.setBytes(6, encrypted.lock(encrypted.text(patient), row(key)));
            insert.executeUpdate();
        }
    }

    @Override
    public Uni<List<Kept>> bornOn(LocalDate birthDate) {
        return store.run(connection -> {
            List<Kept> found = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(
                    "select patient_key, fetched_at, body from last_known where lookup = ?")) {
                query.setString(1, lookup(birthDate));
                try (ResultSet result = query.executeQuery()) {
                    while (result.next()) {
                        Instant fetchedAt = Instant.parse(result.getString(2));
                        unlock(result.getBytes(3), result.getString(1))
                                .ifPresent(patient -> found.add(new Kept(patient, fetchedAt)));
                    }
                }
            }
            return found;
        });
    }

    @Override
    public Uni<Integer> forgetBefore(LocalDate oldest) {
        return store.run(connection -> {
            boolean isEarlier = SettingRows.get(connection, FORGOTTEN)
                    .filter(before -> LocalDate.parse(before).isAfter(oldest))
                    .isPresent();
            if (isEarlier) {
                SettingRows.remove(connection, AFTER);
            }
            int forgotten = change(connection, "delete from last_known where confirmed_on < ?", oldest.toString());
            if (isEarlier || forgotten > 0) {
                SettingRows.put(connection, FORGOTTEN, oldest.toString());
            }
            return forgotten;
        });
    }

    /** What was changed in the file is nobody's coverage; the desk goes on as with a patient it does not know. */
    private Optional<LastKnownCoverage> unlock(byte[] locked, String key) {
        try {
            return Optional.of(encrypted.value(encrypted.unlock(locked, row(key)), LastKnownCoverage.class));
        } catch (Damaged changed) {
            LOG.error("a last known coverage is damaged");
            return Optional.empty();
        }
    }

    private String lookup(LocalDate birthDate) {
        return encrypted.fingerprint("last-known|" + birthDate);
    }

    private static String row(String key) {
        return "last-known/" + key;
    }

    private static int change(Connection connection, String command, String... values) throws SQLException {
        try (PreparedStatement change = connection.prepareStatement(command)) {
            for (int i = 0; i < values.length; i++) {
                change.setString(i + 1, values[i]);
            }
            return change.executeUpdate();
        }
    }
}

package jp.madoguchi.gateway.journal;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.DeskActionRecorded;
import jp.madoguchi.gateway.application.HouseTerms;
import jp.madoguchi.gateway.application.Pictures;
import jp.madoguchi.gateway.domain.Room;
import jp.madoguchi.gateway.journal.EncryptedJson.Damaged;
import jp.madoguchi.rules.DeskTerm;

/** SQLiteの画像の控え. */
@Singleton
class SqlitePictures implements Pictures {
    private final SqliteStore store;
    private final EncryptedJson encrypted;
    private final StorageGuard guard;
    private final HouseTerms terms;
    private final SqliteDeskLog deskLog;

    SqlitePictures(
            SqliteStore store, EncryptedJson encrypted, StorageGuard guard, HouseTerms terms, SqliteDeskLog deskLog) {
        this.deskLog = deskLog;
        this.store = store;
        this.encrypted = encrypted;
        this.guard = guard;
        this.terms = terms;
    }

    @Override
    public Uni<Boolean> keep(UUID visitId, byte[] jpeg, DeskActionRecorded action) {
        if (guard.storage().room() != Room.AMPLE) {
            return Uni.createFrom().item(false);
        }
        return store.runBeside(connection -> {
            Optional<Instant> keptFrom = terms.keptFrom(DeskTerm.PICTURE_DAYS);
            if (keptFrom.isPresent()) {
                sweep(connection, keptFrom.get());
            }
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert or replace into picture (visit_id, kept_at, body) values (?, ?, ?)")) {
                insert.setString(1, visitId.toString());
                insert.setString(2, SortableTime.of(terms.now()));
                insert.setBytes(3, encrypted.lockBytes(jpeg, row(visitId)));
                insert.executeUpdate();
            }
            return new Committed<>(true, deskLog.write(connection, action));
        });
    }

    @Override
    public Uni<Optional<byte[]>> find(UUID visitId) {
        return store.run(connection -> {
            try (PreparedStatement query = connection.prepareStatement("select body from picture where visit_id = ?")) {
                query.setString(1, visitId.toString());
                try (ResultSet result = query.executeQuery()) {
                    return result.next() ? unlock(result.getBytes(1), visitId) : Optional.empty();
                }
            }
        });
    }

    private Optional<byte[]> unlock(byte[] locked, UUID visitId) {
        try {
            return Optional.of(encrypted.unlockBytes(locked, row(visitId)));
        } catch (Damaged changed) {
            return Optional.empty();
        }
    }

    @Override
    public Uni<Void> forgetBefore(Instant before) {
        return store.run(connection -> sweep(connection, before)).replaceWithVoid();
    }

    /** A picture is for questions of the month's claim; then it goes, unless its visit was never sent. */
    private static int sweep(Connection connection, Instant before) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from picture where kept_at < ?"
                + " and visit_id not in (select visit_id from journal where state = 'PENDING')")) {
            delete.setString(1, SortableTime.of(before));
            return delete.executeUpdate();
        }
    }

    private static String row(UUID visitId) {
        return "picture/" + visitId;
    }
}

package jp.madoguchi.gateway.journal;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.contracts.event.VisitRecorded;
import jp.madoguchi.gateway.domain.Intake;
import jp.madoguchi.gateway.domain.SavedVisit;

/**
 * 受付済みの行: which visits were taken, by which intake, so that a repeat is known as one. Of the intake only a keyed
 * fingerprint is kept: the
 * content of a declaration must lie nowhere but under its own seal.
 */
@Singleton
class TakenRows {
    private final EntryRows rows;
    private final EncryptedJson encrypted;

    TakenRows(EntryRows rows, EncryptedJson encrypted) {
        this.rows = rows;
        this.encrypted = encrypted;
    }

    /** Whether this visit was taken, and if so whether by this very intake. */
    Optional<Boolean> isSame(Connection connection, Intake intake) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select fingerprint from taken where visit_id = ?")) {
            query.setString(1, intake.visitId().toString());
            try (ResultSet result = query.executeQuery()) {
                return result.next()
                        ? Optional.of(result.getString(1).equals(encrypted.fingerprint(intake)))
                        : Optional.empty();
            }
        }
    }

    void add(Connection connection, Intake intake) throws SQLException {
        String visitId = intake.visitId().toString();
        try (PreparedStatement insert = connection.prepareStatement("insert into taken values (?, ?)");
                PreparedStatement update =
                        connection.prepareStatement("update presented set state = 'TAKEN' where visit_id = ?")) {
            insert.setString(1, visitId);
            insert.setString(2, encrypted.fingerprint(intake));
            insert.executeUpdate();
            update.setString(1, visitId);
            update.executeUpdate();
        }
    }

    SavedVisit saved(Connection connection, UUID visitId) throws SQLException {
        return visits(connection, "and visit_id = ?", visitId.toString()).get(0);
    }

    /** The visits this condition picks; a row somebody changed is no visit any more. */
    List<SavedVisit> visits(Connection connection, String condition, Object value) throws SQLException {
        return rows
                .select(connection, "where type = '" + EventType.VISIT_RECORDED.wire() + "' " + condition, value)
                .stream()
                .flatMap(row -> Optional.ofNullable(row.body()).map(body -> saved(row, body)).stream())
                .toList();
    }

    private SavedVisit saved(EntryRow row, String body) {
        return new SavedVisit(encrypted.value(body, VisitRecorded.class), row.sequence(), row.state(), row.code());
    }
}

package jp.madoguchi.gateway.journal;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.contracts.event.VisitRecorded;
import jp.madoguchi.gateway.application.JournalUnavailable;
import jp.madoguchi.gateway.domain.EntryState;
import jp.madoguchi.gateway.domain.Intake;
import jp.madoguchi.gateway.domain.SavedVisit;

/**
 * 受付済みの行: which visits were taken, by which intake, so that a repeat is known as one. Of the intake only a keyed
 * fingerprint is kept: the
 * content of a declaration must lie nowhere but under its own seal.
 */
@Singleton
class TakenRows {
    /** Before a fingerprint of the whole intake; the first ones were taken of {@link IntakeV1} and say nothing. */
    private static final String SECOND = "2|";

    /** One that was sent again under another id stands in the journal twice. */
    private static final String VISITS = "where type = '" + EventType.VISIT_RECORDED.wire() + "'"
            + " and sequence not in (select sequence from parked_item where closing = 'REPAIRED') ";

    private final EntryRows rows;
    private final EncryptedJson encrypted;
    private final Prepared prepared = new Prepared();

    TakenRows(EntryRows rows, EncryptedJson encrypted) {
        this.rows = rows;
        this.encrypted = encrypted;
    }

    /** Whether this visit was taken, and if so whether by this very intake. */
    Optional<Boolean> isSame(Connection connection, Intake intake) throws SQLException {
        PreparedStatement query = prepared.on(connection, "select fingerprint from taken where visit_id = ?");
        query.setString(1, intake.visitId().toString());
        try (ResultSet result = query.executeQuery()) {
            return result.next() ? Optional.of(isOf(intake, result.getString(1))) : Optional.empty();
        }
    }

    private boolean isOf(Intake intake, String kept) {
        return kept.equals(kept.startsWith(SECOND) ? fingerprint(intake) : encrypted.fingerprint(IntakeV1.of(intake)));
    }

    private String fingerprint(Intake intake) {
        return SECOND + encrypted.fingerprint(intake);
    }

    void add(Connection connection, Intake intake) throws SQLException {
        String visitId = intake.visitId().toString();
        prepared.update(
                connection, "insert into taken (visit_id, fingerprint) values (?, ?)", visitId, fingerprint(intake));
        prepared.update(connection, "update presented set state = 'TAKEN' where visit_id = ?", visitId);
    }

    /** What was saved by the intake that gave this; of an entry that has gone, its number and how it ended. */
    SavedVisit saved(Connection connection, VisitRecorded repeated) throws SQLException {
        String visitId = repeated.visitId().toString();
        List<SavedVisit> kept = visits(connection, "and visit_id = ?", visitId);
        return kept.isEmpty() ? past(connection, repeated) : kept.get(0);
    }

    private SavedVisit past(Connection connection, VisitRecorded repeated) throws SQLException {
        PreparedStatement query = prepared.on(connection, "select sequence, state from past_visit where visit_id = ?");
        query.setString(1, repeated.visitId().toString());
        try (ResultSet result = query.executeQuery()) {
            if (!result.next()) {
                throw new JournalUnavailable("entry-missing", null);
            }
            return new SavedVisit(repeated, result.getLong(1), EntryState.valueOf(result.getString(2)), null);
        }
    }

    /** The visits this condition picks, each once; a row somebody changed is no visit any more. */
    List<SavedVisit> visits(Connection connection, String condition, Object value) throws SQLException {
        return rows.select(connection, VISITS + condition, value).stream()
                .flatMap(row -> Optional.ofNullable(row.body()).map(body -> saved(row, body)).stream())
                .toList();
    }

    private SavedVisit saved(EntryRow row, String body) {
        return new SavedVisit(encrypted.value(body, VisitRecorded.class), row.sequence(), row.state(), row.code());
    }
}

package jp.madoguchi.gateway.journal;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.DeclarationTaken;
import jp.madoguchi.contracts.event.DeskActionRecorded;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.contracts.event.VisitRecorded;
import jp.madoguchi.gateway.application.JournalUnavailable;
import jp.madoguchi.gateway.domain.EntryState;
import jp.madoguchi.gateway.domain.Intake;
import jp.madoguchi.gateway.domain.NewVisit;
import jp.madoguchi.gateway.domain.SavedVisit;

/**
 * 受付済みの行: which visits were taken, by which intake, so that a repeat is known as one. Of the intake only a keyed
 * fingerprint is kept: the content of a declaration must lie nowhere but under its own seal. It stands in the visit's
 * entry; of an entry that has gone, or was written by an earlier version, in table {@code taken}.
 */
@Singleton
class TakenRows {
    /** Before a fingerprint of an {@link IntakeV2}; the first ones were taken of {@link IntakeV1} and say nothing. */
    private static final String SECOND = "2|";

    /** Before a fingerprint of the whole intake. */
    private static final String THIRD = "3|";

    /** One that was sent again under another id stands in the journal twice. */
    private static final String VISITS = "where type = '" + EventType.VISIT_RECORDED.wire() + "'"
            + " and sequence not in (select sequence from parked_item where closing = 'REPAIRED') ";

    private static final String TAKEN_BY = """
        select intake from journal where visit_id = ?1 and intake is not null
        union all select fingerprint from taken where visit_id = ?1 limit 1\
        """;

    private final EntryRows rows;
    private final EncryptedJson encrypted;
    private final Prepared statements = new Prepared();

    TakenRows(EntryRows rows, EncryptedJson encrypted) {
        this.rows = rows;
        this.encrypted = encrypted;
    }

    /** What is to be written of this visit: made before its turn, for others wait while it is written. */
    TakenVisit prepared(NewVisit fresh) {
        VisitRecorded visit = fresh.visit();
        UUID visitId = visit.visitId();
        Instant at = visit.takenAt();
        List<NewEntry> entries = new ArrayList<>();
        entries.add(NewEntry.of(visitId, at, visit, encrypted).takenBy(fingerprint(fresh.intake())));
        DeclarationTaken declaration = fresh.declaration();
        if (declaration != null) {
            entries.add(NewEntry.of(visitId, at, declaration, encrypted));
        }
        DeskActionRecorded action = fresh.action();
        if (action != null) {
            entries.add(NewEntry.of(visitId, action.at(), action, encrypted));
        }
        return new TakenVisit(fresh, entries);
    }

    /** Whether this visit was taken, and if so whether by this very intake. */
    Optional<Boolean> isSame(Connection connection, Intake intake) throws SQLException {
        PreparedStatement query = statements.on(connection, TAKEN_BY);
        query.setString(1, intake.visitId().toString());
        try (ResultSet result = query.executeQuery()) {
            return result.next() ? Optional.of(isOf(intake, result.getString(1))) : Optional.empty();
        }
    }

    private boolean isOf(Intake intake, String kept) {
        if (kept.startsWith(THIRD)) {
            return kept.equals(fingerprint(intake));
        }
        return kept.startsWith(SECOND)
                ? kept.equals(SECOND + encrypted.fingerprint(IntakeV2.of(intake)))
                : kept.equals(encrypted.fingerprint(IntakeV1.of(intake)));
    }

    private String fingerprint(Intake intake) {
        return THIRD + encrypted.fingerprint(intake);
    }

    /** Appends the visit and what came with it; gives the sequence of the visit. */
    long append(Connection connection, TakenVisit visit) throws SQLException {
        long first = rows.append(connection, visit.entries().get(0));
        for (NewEntry beside : visit.entries().subList(1, visit.entries().size())) {
            rows.append(connection, beside);
        }
        statements.update(
                connection,
                "update presented set state = 'TAKEN' where visit_id = ?",
                visit.fresh().intake().visitId().toString());
        return first;
    }

    /** 書く用意のできた受付. */
    record TakenVisit(NewVisit fresh, List<NewEntry> entries) {}

    /** What was saved by the intake that gave this; of an entry that has gone, its number and how it ended. */
    SavedVisit saved(Connection connection, VisitRecorded repeated) throws SQLException {
        String visitId = repeated.visitId().toString();
        List<SavedVisit> kept = visits(connection, "and visit_id = ?", visitId);
        return kept.isEmpty() ? past(connection, repeated) : kept.get(0);
    }

    private SavedVisit past(Connection connection, VisitRecorded repeated) throws SQLException {
        PreparedStatement query =
                statements.on(connection, "select sequence, state from past_visit where visit_id = ?");
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

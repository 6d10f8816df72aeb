package jp.madoguchi.gateway.journal;

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
import jp.madoguchi.gateway.application.HouseTerms;
import jp.madoguchi.gateway.domain.ParkedClosing;
import jp.madoguchi.gateway.domain.ParkedItem;
import jp.madoguchi.rules.DeskTerm;
import org.jspecify.annotations.Nullable;

/** 断られた報告の行: who looks at an observation or a standing the cluster refused, until when, and how it ended. */
@Singleton
class RefusedRows {
    private static final String OPEN = """
        select sequence, kind, visit_id, occurred_at, code, owner, due_on
        from refused_message where closed_at is null order by sequence desc\
        """;

    private final HouseTerms terms;

    RefusedRows(HouseTerms terms) {
        this.terms = terms;
    }

    /** Puts one aside; how many more are open by it. */
    int park(Connection connection, RefusedKind kind, String subject, @Nullable UUID visitId, String code)
            throws SQLException {
        return change(
                connection,
                "insert into refused_message (sequence, kind, subject, visit_id, occurred_at, code, due_on)"
                        + " select min(coalesce(min(sequence), 0), 0) - 1, ?1, ?2, ?3, ?4, ?5, ?6 from refused_message"
                        + " having not exists (select 1 from refused_message"
                        + " where kind = ?1 and subject = ?2 and closed_at is null)",
                kind.name(),
                subject,
                visitId == null ? null : visitId.toString(),
                SortableTime.of(terms.now()),
                code,
                terms.due(DeskTerm.PARKED_DAYS).toString());
    }

    /** Those nobody has closed yet, the oldest first. */
    List<ParkedItem> open(Connection connection) throws SQLException {
        List<ParkedItem> open = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(OPEN);
                ResultSet result = query.executeQuery()) {
            while (result.next()) {
                open.add(item(result));
            }
        }
        return open;
    }

    private static ParkedItem item(ResultSet result) throws SQLException {
        String visitId = result.getString("visit_id");
        return new ParkedItem(
                result.getLong("sequence"),
                null,
                result.getString("kind"),
                visitId == null ? null : UUID.fromString(visitId),
                Instant.parse(result.getString("occurred_at")),
                result.getString("code"),
                result.getString("owner"),
                LocalDate.parse(result.getString("due_on")));
    }

    boolean assign(Connection connection, long number, String owner) throws SQLException {
        return change(
                        connection,
                        "update refused_message set owner = ? where closed_at is null and sequence = ?",
                        owner,
                        number)
                == 1;
    }

    /** Closes one: it is told again, or its content goes. False when it is not open. */
    boolean close(Connection connection, long number, ParkedClosing closing) throws SQLException {
        Optional<Subject> subject = subject(connection, number);
        if (subject.isEmpty()) {
            return false;
        }
        change(
                connection,
                "update refused_message set closed_at = ?, closing = ? where sequence = ?",
                SortableTime.of(terms.now()),
                closing.name(),
                number);
        if (closing != ParkedClosing.REPAIRED) {
            change(connection, subject.get().kind().dropping(), subject.get().name());
        }
        return true;
    }

    private static Optional<Subject> subject(Connection connection, long number) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select kind, subject from refused_message where closed_at is null and sequence = ?")) {
            query.setLong(1, number);
            try (ResultSet result = query.executeQuery()) {
                return result.next()
                        ? Optional.of(new Subject(RefusedKind.valueOf(result.getString(1)), result.getString(2)))
                        : Optional.empty();
            }
        }
    }

    private static int change(Connection connection, String command, @Nullable Object... values) throws SQLException {
        try (PreparedStatement change = connection.prepareStatement(command)) {
            for (int i = 0; i < values.length; i++) {
                change.setObject(i + 1, values[i]);
            }
            return change.executeUpdate();
        }
    }

    private record Subject(RefusedKind kind, String name) {}
}

package jp.madoguchi.eligibility.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.eligibility.application.Asked;
import jp.madoguchi.eligibility.application.KeptCheck;
import jp.madoguchi.runtime.audit.AuditLog;
import jp.madoguchi.runtime.database.KeptJson;
import jp.madoguchi.runtime.database.StatementLots;
import jp.madoguchi.runtime.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/**
 * 資格確認を書く: the check, its audit entry and its events in one statement, so in one round trip, which is a transaction of
 * its own, shared with others that come at the same moment, unless it is sent within one. The audit entry comes before
 * the events: its lock keeps two answers of one institution in order on the state topic, too.
 */
@ApplicationScoped
class CheckWriter {
    private static final int COLUMNS = 12;
    private static final String KEEP =
            """
            with kept as (
                insert into eligibility_check (id, institution, account, visit_id, method, confirmation_date,
                    answered_at, validity, observed_validity, person_id, answer, asked)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12))
            select %s from %s
            """.formatted(Outbox.call(COLUMNS + AuditLog.PARAMETERS), AuditLog.call(COLUMNS));

    private final KeptJson json;
    private final AuditLog audit;
    private final Outbox outbox;
    private final QuestionDigests digests;
    private final StatementLots lots;

    CheckWriter(KeptJson json, AuditLog audit, Outbox outbox, QuestionDigests digests, Pool pool) {
        this.json = json;
        this.audit = audit;
        this.outbox = outbox;
        this.digests = digests;
        this.lots = new StatementLots(pool, KEEP);
    }

    /** In a transaction that nothing else belongs to. */
    Uni<Void> write(KeptCheck check) {
        return lots.execute(arguments(check), check.audit().chain()).replaceWithVoid();
    }

    /** Within a transaction. */
    Uni<Void> write(SqlConnection transaction, KeptCheck check) {
        return transaction.preparedQuery(KEEP).execute(arguments(check)).replaceWithVoid();
    }

    private Tuple arguments(KeptCheck check) {
        List<@Nullable Object> arguments = row(check);
        arguments.addAll(audit.arguments(check.audit()));
        arguments.addAll(outbox.arguments(check.events()));
        return Tuple.from(arguments);
    }

    private List<@Nullable Object> row(KeptCheck check) {
        Asked asked = check.asked();
        List<@Nullable Object> row = new ArrayList<>();
        row.add(asked.checkId());
        row.add(asked.institution().wire());
        row.add(asked.account());
        row.add(asked.visitId());
        row.add(asked.question().method().name());
        row.add(asked.question().confirmationDate());
        row.add(asked.askedAt().atOffset(ZoneOffset.UTC));
        row.add(check.answer().validity().name());
        row.add(name(asked.observed()));
        row.add(check.personId());
        row.add(json.text(check.answer()));
        row.add(digests.unanswered(asked.question(), check.answer().validity()));
        return row;
    }

    private static @Nullable String name(@Nullable Validity validity) {
        return validity == null ? null : validity.name();
    }
}

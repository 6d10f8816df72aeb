package jp.madoguchi.outage.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.application.Decided;
import jp.madoguchi.outage.application.Deciding;
import jp.madoguchi.outage.application.HeldBatches;
import jp.madoguchi.outage.application.ReconciledVisit;
import jp.madoguchi.outage.domain.Condition;
import jp.madoguchi.outage.domain.HeldVisit;
import jp.madoguchi.outage.domain.IndexQuestion;
import jp.madoguchi.outage.domain.rule.Situation;

/** 控えた受診の束 in PostgreSQL: condition, visits, matches and effects of one batch in one transaction. */
@ApplicationScoped
class PostgresHeldBatches implements HeldBatches {
    static final String CONDITION = """
            select (select cause from outage where institution = $1 and ended_at is null) as cause,
                (select id from activation_grant
                    where institution = $1 and state = 'ENABLED' and $2 between first_day and last_day
                    order by requested_at desc limit 1 for share) as grant_id
            """;
    private static final String COLUMNS = """
            select visit_id, institution, taken_at, confirmation_date, cause, patient, shown, state, method, result,
                closing_reason, declared, confirmed, resolution
            from held_visit where institution = $1 and state = 'HELD'
            """;
    static final String FIRST = COLUMNS + "order by taken_at, visit_id limit $2 for update skip locked";
    static final String NEXT = COLUMNS
            + "and (taken_at, visit_id) > (select taken_at, visit_id from held_visit where visit_id = $3)"
            + " order by taken_at, visit_id limit $2 for update skip locked";

    private final Pool pool;
    private final HeldVisitRows rows;
    private final VisitMatches matches;
    private final DecidedVisits decidedVisits;

    PostgresHeldBatches(Pool pool, HeldVisitRows rows, VisitMatches matches, DecidedVisits decidedVisits) {
        this.pool = pool;
        this.rows = rows;
        this.matches = matches;
        this.decidedVisits = decidedVisits;
    }

    @Override
    public Uni<List<ReconciledVisit>> take(Batch batch, Function<Condition, Deciding> under) {
        return pool.withTransaction(transaction -> take(transaction, batch, under));
    }

    @Override
    public Uni<Condition> condition(InstitutionCode institution, LocalDate day) {
        return condition(pool, institution, day);
    }

    /** The same in a transaction that does more. */
    Uni<List<ReconciledVisit>> take(SqlConnection transaction, Batch batch, Function<Condition, Deciding> under) {
        return condition(transaction, batch.institution(), batch.day())
                .chain(condition ->
                        held(transaction, batch).chain(visits -> check(transaction, visits, under.apply(condition))));
    }

    private Uni<List<ReconciledVisit>> check(SqlConnection transaction, List<HeldVisit> visits, Deciding deciding) {
        Map<UUID, IndexQuestion> questions = new LinkedHashMap<>();
        visits.forEach(visit -> questions.put(visit.visitId(), deciding.question(visit)));
        return matches.of(transaction, questions)
                .map(found -> visits.stream()
                        .map(visit -> deciding.decide(visit, found.getOrDefault(visit.visitId(), List.of())))
                        .toList())
                .call(decided -> decidedVisits.write(transaction, decided))
                .map(decided -> decided.stream().map(Decided::line).toList());
    }

    private static Uni<Condition> condition(SqlClient client, InstitutionCode institution, LocalDate day) {
        return client.preparedQuery(CONDITION)
                .execute(Tuple.of(institution.wire(), day))
                .map(set -> condition(set.iterator().next()));
    }

    private static Condition condition(Row row) {
        return new Condition(
                Situation.forHeldVisit(
                        Optional.ofNullable(row.getString("cause")).map(Cause::valueOf)),
                Optional.ofNullable(row.getUUID("grant_id")));
    }

    private Uni<List<HeldVisit>> held(SqlConnection transaction, Batch batch) {
        String institution = batch.institution().wire();
        Uni<RowSet<Row>> found = batch.after() == null
                ? transaction.preparedQuery(FIRST).execute(Tuple.of(institution, batch.most()))
                : transaction.preparedQuery(NEXT).execute(Tuple.of(institution, batch.most(), batch.after()));
        return found.map(set ->
                StreamSupport.stream(set.spliterator(), false).map(rows::visit).toList());
    }
}

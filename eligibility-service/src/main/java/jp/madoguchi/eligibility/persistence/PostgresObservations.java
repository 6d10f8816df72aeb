package jp.madoguchi.eligibility.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.eligibility.application.AnswerDraft;
import jp.madoguchi.eligibility.application.Observations;
import jp.madoguchi.eligibility.domain.CheckAnswer;
import jp.madoguchi.eligibility.domain.NationalResult;
import jp.madoguchi.eligibility.domain.Observation;
import jp.madoguchi.eligibility.domain.ObservationSource;
import jp.madoguchi.runtime.database.KeptJson;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresObservations implements Observations {
    /** Two that come at once are one: the second waits for the first and then finds it. */
    private static final String INSERT = """
        insert into observation
            (id, institution, account, source, observed_at, received_at, hash, visit_id, check_id, pinless,
             validity, result)
        values (:id, :institution, :account, :source, :observedAt, :receivedAt, :hash,
                cast(nullif(:visit, '') as uuid), cast(nullif(:check, '') as uuid), :pinless,
                nullif(:validity, ''), :result)
        on conflict (institution, hash) do nothing
        """;

    private static final String COMPLETE = """
        update observation
        set visit_id = coalesce(visit_id, cast(nullif(:visit, '') as uuid)),
            check_id = coalesce(check_id, cast(nullif(:check, '') as uuid)),
            pinless = pinless or :pinless
        where institution = :institution and hash = :hash
          and ((visit_id is null and :visit <> '') or (check_id is null and :check <> '')
               or (not pinless and :pinless))
        """;

    private static final String FIND = """
        select o.id, o.source, o.observed_at, o.hash, o.visit_id, o.check_id, o.pinless, o.result, a.answer
        from observation o left join eligibility_check a on a.id = o.answer_id
        where o.id = $1 and o.institution = $2
        """;

    private static final String BEHIND = "select * from observation where answer_id = $1 and institution = $2";

    private final Pool pool;
    private final ObservedAnswerWriter writer;
    private final KeptJson json;

    PostgresObservations(Pool pool, ObservedAnswerWriter writer, KeptJson json) {
        this.pool = pool;
        this.writer = writer;
        this.json = json;
    }

    @Override
    public Uni<UUID> add(Observation observation, String account, Instant receivedAt) {
        return insert(observation, account, receivedAt)
                .chain(inserted -> inserted == 1
                        ? Uni.createFrom().item(observation.id())
                        : ObservationRow.<ObservationRow>find(
                                        "institution = ?1 and hash = ?2",
                                        observation.institution().wire(),
                                        observation.hash())
                                .singleResult()
                                .map(row -> row.id));
    }

    private Uni<Integer> insert(Observation observation, String account, Instant receivedAt) {
        Validity validity = observation.result().validity();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(INSERT)
                        .setParameter("id", observation.id())
                        .setParameter("institution", observation.institution().wire())
                        .setParameter("account", account)
                        .setParameter("source", observation.source().name())
                        .setParameter("observedAt", observation.observedAt())
                        .setParameter("receivedAt", receivedAt)
                        .setParameter("hash", observation.hash())
                        .setParameter("visit", text(observation.visitId()))
                        .setParameter("check", text(observation.checkId()))
                        .setParameter("pinless", observation.pinless())
                        .setParameter("validity", validity == null ? "" : validity.name())
                        .setParameter("result", json.text(observation.result()))
                        .executeUpdate());
    }

    @Override
    public Uni<Boolean> complete(Observation again) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(COMPLETE)
                        .setParameter("visit", text(again.visitId()))
                        .setParameter("check", text(again.checkId()))
                        .setParameter("pinless", again.pinless())
                        .setParameter("institution", again.institution().wire())
                        .setParameter("hash", again.hash())
                        .executeUpdate())
                .map(completed -> completed == 1);
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }

    @Override
    public Uni<Optional<Known>> find(InstitutionCode institution, UUID id) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(id, institution.wire()))
                .map(rows -> rows.stream().findFirst().map(row -> known(row, institution)));
    }

    private Known known(Row row, InstitutionCode institution) {
        String answer = row.getString("answer");
        return new Known(observation(row, institution), answer == null ? null : json.read(answer, CheckAnswer.class));
    }

    private Observation observation(Row row, InstitutionCode institution) {
        return new Observation(
                row.getUUID("id"),
                institution,
                ObservationSource.valueOf(row.getString("source")),
                row.getOffsetDateTime("observed_at").toInstant(),
                row.getString("hash"),
                row.getUUID("visit_id"),
                row.getUUID("check_id"),
                row.getBoolean("pinless"),
                json.read(row.getString("result"), NationalResult.class));
    }

    @Override
    public Uni<Optional<Observation>> behind(InstitutionCode institution, UUID checkId) {
        return pool.preparedQuery(BEHIND)
                .execute(Tuple.of(checkId, institution.wire()))
                .map(rows -> rows.stream().findFirst().map(row -> observation(row, institution)));
    }

    @Override
    public Uni<AnswerDraft.Became> becomeAnswer(AnswerDraft draft) {
        return pool.withTransaction(transaction -> writer.write(transaction, draft));
    }
}

package jp.madoguchi.outage.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import jp.madoguchi.outage.application.Decided;
import jp.madoguchi.outage.domain.HeldVisit;
import jp.madoguchi.runtime.audit.AuditLog;
import jp.madoguchi.runtime.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** 判断した受診を書く: the new states, the facts and the audit entries of many visits, one statement each. */
@Singleton
class DecidedVisits {
    static final String WRITE = """
            update held_visit h set patient = d.patient, shown = d.shown, state = d.state, method = d.method,
                result = d.result, declared = d.declared, confirmed = d.confirmed, resolution = d.resolution
            from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
                    $8::text[], $9::text[])
                as d(visit_id, patient, shown, state, method, result, declared, confirmed, resolution)
            where h.visit_id = d.visit_id
            """;

    private final RowJson json;
    private final Outbox outbox;
    private final AuditLog audit;

    DecidedVisits(RowJson json, Outbox outbox, AuditLog audit) {
        this.json = json;
        this.outbox = outbox;
        this.audit = audit;
    }

    Uni<Void> write(SqlConnection transaction, List<Decided> decided) {
        // A visit about which nothing new was found stays as it is.
        List<Decided> changed = decided.stream().filter(Decided::changed).toList();
        return rows(transaction, changed.stream().map(Decided::visit).toList())
                .chain(() -> outbox.append(
                        transaction,
                        changed.stream().flatMap(one -> one.fact().stream()).toList()))
                .chain(() -> audit.record(
                        transaction,
                        decided.stream().flatMap(one -> one.audit().stream()).toList()));
    }

    private Uni<Void> rows(SqlConnection transaction, List<HeldVisit> visits) {
        return visits.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction.preparedQuery(WRITE).execute(arguments(visits)).replaceWithVoid();
    }

    private Tuple arguments(List<HeldVisit> visits) {
        return Tuple.from(List.of(
                visits.stream().map(HeldVisit::visitId).toArray(UUID[]::new),
                texts(visits, visit -> json.write(visit.patient())),
                texts(visits, visit -> json.write(visit.shown())),
                texts(visits, visit -> visit.state().name()),
                texts(visits, visit -> name(visit.method())),
                texts(visits, visit -> name(visit.result())),
                texts(visits, visit -> json.write(visit.declared())),
                texts(visits, visit -> json.write(visit.confirmed())),
                texts(visits, visit -> name(visit.resolution()))));
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static String[] texts(List<HeldVisit> visits, Function<HeldVisit, @Nullable String> text) {
        return visits.stream().map(text).toArray(String[]::new);
    }
}

package jp.madoguchi.eligibility.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.DeclarationTaken;
import jp.madoguchi.contracts.event.Event;
import jp.madoguchi.contracts.event.Payload;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.uplink.UplinkBatch;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import jp.madoguchi.contracts.uplink.UplinkNotice;
import jp.madoguchi.eligibility.application.GatewayJournals;
import jp.madoguchi.eligibility.domain.BatchOutcome;
import jp.madoguchi.eligibility.domain.JournalChain;
import jp.madoguchi.eligibility.domain.JournalPosition;
import jp.madoguchi.eligibility.domain.NewEntry;
import jp.madoguchi.eligibility.domain.TakenEntry;
import jp.madoguchi.runtime.Aside;
import jp.madoguchi.runtime.outbox.Outbox;

/** A batch is three statements, however many entries it has: no session, no row by row. */
@ApplicationScoped
class PostgresGatewayJournals implements GatewayJournals {
    /** Holds the gateway's row until the transaction ends; no row for a gateway of another institution. */
    private static final String RESERVE = """
            insert into gateway as known (id, institution, next_sequence, last_hash, last_seen_at)
            values ($1, $2, $3, $4, $5)
            on conflict (id) do update set last_seen_at = excluded.last_seen_at
                where known.institution = excluded.institution
            returning journal_id, epoch, next_sequence, last_hash
            """;
    /** A statement of its own, which sees what the writer before committed. */
    private static final String EARLIER = """
            select epoch, sequence, entry_id, type, occurred_at, clock_offset_millis, hash, body_hash, subject, refusal
            from gateway_entry where gateway_id = $1 and epoch = $4 and sequence = any($2)
            union
            select epoch, sequence, entry_id, type, occurred_at, clock_offset_millis, hash, body_hash, subject, refusal
            from gateway_entry where gateway_id = $1 and entry_id = any($3)
            """;

    private static final int BEFORE_THE_FACTS = 17;
    private static final String KEEP = """
            with moved as (
                update gateway set journal_id = $6, epoch = $7, next_sequence = $2, last_hash = $3 where id = $1),
            kept as (
                insert into gateway_entry (gateway_id, institution, received_at, epoch, sequence, entry_id, type,
                    occurred_at, clock_offset_millis, hash, body_hash, subject, refusal)
                select $1, $4, $5, $7, *
                from unnest($8::bigint[], $9::uuid[], $10::text[], $11::timestamptz[], $12::bigint[], $13::text[],
                    $14::text[], $15::text[], $16::text[])),
            spent as (update sealing_key set used_at = $5 where id = any($17) and used_at is null)
            select %s
            """.formatted(Outbox.call(BEFORE_THE_FACTS));
    private static final String REPORT = """
            with reserved as (%s) select %s from reserved
            """.formatted(RESERVE, Outbox.call(5));

    private final Pool pool;
    private final Outbox outbox;
    private final PostgresNotices notices;
    private final Aside aside;

    PostgresGatewayJournals(Pool pool, Outbox outbox, PostgresNotices notices, Aside aside) {
        this.pool = pool;
        this.aside = aside;
        this.outbox = outbox;
        this.notices = notices;
    }

    @Override
    public Uni<BatchOutcome> take(InstitutionCode institution, UplinkBatch batch, Instant now, Decision decision) {
        return pool.withTransaction(transaction -> reserve(transaction, institution, batch.gatewayId(), now)
                .chain(reserved -> reserved.map(
                                known -> take(new Batch(transaction, institution, batch, now), known, decision))
                        .orElseGet(() -> Uni.createFrom().item(new BatchOutcome.NotYours()))));
    }

    private Uni<BatchOutcome> take(Batch batch, JournalChain known, Decision decision) {
        return known.continuedBy(batch.sent().journal())
                .map(chain -> earlier(batch, chain.epoch())
                        .chain(earlier -> aside.compute(() -> keeping(batch, decision.decide(known, chain, earlier))))
                        .call(keeping -> keep(batch, keeping))
                        .map(keeping -> keeping.decided().outcome()))
                .orElseGet(() -> Uni.createFrom().item(new BatchOutcome.Superseded()));
    }

    @Override
    public Uni<Boolean> report(InstitutionCode institution, UUID gatewayId, Instant now, Payload fact) {
        List<Object> arguments = new ArrayList<>(gateway(institution, gatewayId, now));
        arguments.addAll(outbox.arguments(List.of(fact)));
        return pool.preparedQuery(REPORT).execute(Tuple.from(arguments)).map(rows -> rows.size() > 0);
    }

    private static Uni<Optional<JournalChain>> reserve(
            SqlConnection transaction, InstitutionCode institution, UUID gatewayId, Instant now) {
        return transaction
                .preparedQuery(RESERVE)
                .execute(Tuple.from(gateway(institution, gatewayId, now)))
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> new JournalChain(
                                row.getUUID("journal_id"),
                                row.getInteger("epoch"),
                                new JournalPosition(row.getLong("next_sequence"), row.getString("last_hash")))));
    }

    private static List<Object> gateway(InstitutionCode institution, UUID gatewayId, Instant now) {
        JournalPosition start = JournalPosition.START;
        return List.of(
                gatewayId, institution.wire(), start.nextSequence(), start.lastHash(), now.atOffset(ZoneOffset.UTC));
    }

    private static Uni<List<TakenEntry>> earlier(Batch batch, int epoch) {
        List<UplinkEntry> entries = batch.sent().entries();
        return batch.transaction()
                .preparedQuery(EARLIER)
                .execute(Tuple.of(
                        batch.sent().gatewayId(),
                        Columns.of(Long.class, entries, UplinkEntry::sequence),
                        Columns.of(UUID.class, entries, UplinkEntry::id),
                        epoch))
                .map(rows -> rows.stream().map(PostgresGatewayJournals::entry).toList());
    }

    private static TakenEntry entry(Row row) {
        return new TakenEntry(
                row.getInteger("epoch"),
                row.getLong("sequence"),
                row.getUUID("entry_id"),
                row.getString("type"),
                row.getOffsetDateTime("occurred_at").toInstant(),
                row.getLong("clock_offset_millis"),
                row.getString("hash"),
                row.getString("body_hash"),
                row.getString("subject"),
                row.getString("refusal"));
    }

    private Keeping keeping(Batch batch, Decided decided) {
        return new Keeping(
                decided,
                decided.outcome()
                        .match(
                                taken -> Optional.of(arguments(batch, taken)),
                                gap -> Optional.empty(),
                                notYours -> Optional.empty(),
                                superseded -> Optional.empty()));
    }

    private Uni<Void> keep(Batch batch, Keeping keeping) {
        Uni<Void> kept = keeping.arguments()
                .map(arguments -> batch.transaction()
                        .preparedQuery(KEEP)
                        .execute(arguments)
                        .replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
        return keeping.decided()
                .notice()
                .map(notice -> kept.chain(
                        () -> notices.post(batch.transaction(), notice.kind(), List.of(posted(batch, notice)))))
                .orElse(kept);
    }

    private static PostgresNotices.Posted posted(Batch batch, UplinkNotice notice) {
        return new PostgresNotices.Posted(
                batch.institution().wire(), notice.text(), batch.sent().gatewayId());
    }

    private Tuple arguments(Batch batch, BatchOutcome.Taken taken) {
        List<TakenEntry> entries = taken.entries().stream().map(NewEntry::taken).toList();
        JournalPosition position = taken.chain().position();
        List<Event<Payload>> facts =
                taken.entries().stream().flatMap(this::fact).toList();
        Tuple arguments = Tuple.tuple()
                .addValue(batch.sent().gatewayId())
                .addValue(position.nextSequence())
                .addValue(position.lastHash())
                .addValue(batch.institution().wire())
                .addValue(batch.now().atOffset(ZoneOffset.UTC))
                .addValue(taken.chain().journalId())
                .addValue(taken.chain().epoch())
                .addValue(Columns.of(Long.class, entries, TakenEntry::sequence))
                .addValue(Columns.of(UUID.class, entries, TakenEntry::id))
                .addValue(Columns.texts(entries, TakenEntry::type))
                .addValue(Columns.of(
                        OffsetDateTime.class,
                        entries,
                        entry -> entry.occurredAt().atOffset(ZoneOffset.UTC)))
                .addValue(Columns.of(Long.class, entries, TakenEntry::clockOffsetMillis))
                .addValue(Columns.texts(entries, TakenEntry::hash))
                .addValue(Columns.texts(entries, TakenEntry::bodyHash))
                .addValue(Columns.texts(entries, TakenEntry::subject))
                .addValue(Columns.texts(entries, TakenEntry::refusal))
                .addValue(spent(facts));
        outbox.argumentsOf(facts).forEach(arguments::addValue);
        return arguments;
    }

    private Stream<Event<Payload>> fact(NewEntry decided) {
        UplinkEntry entry = decided.entry();
        return decided.verdict()
                .match(
                        accepted -> Stream.of(outbox.elsewhere(entry.id(), entry.occurredAt(), accepted.fact())),
                        refused -> Stream.empty());
    }

    private static UUID[] spent(List<Event<Payload>> facts) {
        return facts.stream()
                .map(Event::payload)
                .filter(DeclarationTaken.class::isInstance)
                .map(fact -> ((DeclarationTaken) fact).sealed().keyId())
                .toArray(UUID[]::new);
    }

    /** 書き留めること: what was decided, and the arguments of the statement that keeps it where it is kept. */
    private record Keeping(Decided decided, Optional<Tuple> arguments) {}

    /** 一括. */
    private record Batch(SqlConnection transaction, InstitutionCode institution, UplinkBatch sent, Instant now) {}
}

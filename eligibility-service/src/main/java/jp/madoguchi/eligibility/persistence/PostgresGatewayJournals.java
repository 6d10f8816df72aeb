package jp.madoguchi.eligibility.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import jp.madoguchi.eligibility.application.GatewayJournals;
import jp.madoguchi.eligibility.domain.JournalPosition;
import jp.madoguchi.eligibility.domain.TakenEntry;

@ApplicationScoped
class PostgresGatewayJournals implements GatewayJournals {
    private static final String ENTER = """
            insert into gateway (id, institution, next_sequence, last_hash, last_seen_at)
            values (:id, :institution, :next, :hash, :now) on conflict (id) do nothing
            """;

    private static final String EARLIER = "gatewayId = :gateway and (sequence in (:sequences) or entryId in (:ids))";

    @Override
    public Uni<Optional<JournalPosition>> reserve(UUID gatewayId, InstitutionCode institution, Instant now) {
        return enter(gatewayId, institution, now)
                .chain(() -> GatewayRow.<GatewayRow>findById(gatewayId, LockModeType.PESSIMISTIC_WRITE))
                .map(row -> {
                    if (!row.institution.equals(institution.wire())) {
                        return Optional.empty();
                    }
                    row.lastSeenAt = now;
                    return Optional.of(new JournalPosition(row.nextSequence, row.lastHash));
                });
    }

    private static Uni<Integer> enter(UUID gatewayId, InstitutionCode institution, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ENTER)
                        .setParameter("id", gatewayId)
                        .setParameter("institution", institution.wire())
                        .setParameter("next", JournalPosition.START.nextSequence())
                        .setParameter("hash", JournalPosition.START.lastHash())
                        .setParameter("now", now)
                        .executeUpdate());
    }

    @Override
    public Uni<List<TakenEntry>> earlier(UUID gatewayId, List<UplinkEntry> entries) {
        if (entries.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return GatewayEntryRow.<GatewayEntryRow>list(
                        EARLIER,
                        Map.of(
                                "gateway", gatewayId,
                                "sequences",
                                        entries.stream()
                                                .map(UplinkEntry::sequence)
                                                .toList(),
                                "ids", entries.stream().map(UplinkEntry::id).toList()))
                .map(rows -> rows.stream().map(GatewayEntryRow::taken).toList());
    }

    @Override
    public Uni<Void> keep(UUID gatewayId, JournalPosition position, List<TakenEntry> taken, Instant now) {
        return GatewayRow.<GatewayRow>findById(gatewayId).chain(gateway -> {
            gateway.nextSequence = position.nextSequence();
            gateway.lastHash = position.lastHash();
            return Panache.getSession()
                    .chain(session -> session.persistAll(taken.stream()
                            .map(entry -> row(gateway, entry, now))
                            .toArray()));
        });
    }

    private static GatewayEntryRow row(GatewayRow gateway, TakenEntry entry, Instant now) {
        GatewayEntryRow row = new GatewayEntryRow();
        row.gatewayId = gateway.id;
        row.sequence = entry.sequence();
        row.entryId = entry.id();
        row.institution = gateway.institution;
        row.type = entry.type();
        row.occurredAt = entry.occurredAt();
        row.clockOffsetMillis = entry.clockOffsetMillis();
        row.receivedAt = now;
        row.hash = entry.hash();
        row.subject = entry.subject();
        row.refusal = entry.refusal();
        return row;
    }
}

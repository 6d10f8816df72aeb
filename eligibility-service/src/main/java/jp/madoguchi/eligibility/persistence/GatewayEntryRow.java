package jp.madoguchi.eligibility.persistence;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.eligibility.domain.TakenEntry;
import org.jspecify.annotations.Nullable;

/** 控えの一件. */
@Entity
@Table(name = "gateway_entry")
@IdClass(GatewayEntryRow.Key.class)
class GatewayEntryRow extends PanacheEntityBase {
    @Id
    @Column(name = "gateway_id")
    public UUID gatewayId;

    @Id
    public long sequence;

    @Column(name = "entry_id")
    public UUID entryId;

    @Column
    public String institution;

    @Column
    public String type;

    @Column(name = "occurred_at")
    public Instant occurredAt;

    @Column(name = "clock_offset_millis")
    public @Nullable Long clockOffsetMillis;

    @Column(name = "received_at")
    public Instant receivedAt;

    @Column
    public String hash;

    public @Nullable String subject;
    public @Nullable String refusal;

    TakenEntry taken() {
        return new TakenEntry(sequence, entryId, type, occurredAt, clockOffsetMillis, hash, subject, refusal);
    }

    record Key(UUID gatewayId, long sequence) {}
}

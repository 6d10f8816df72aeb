package jp.madoguchi.eligibility.persistence;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** 端末. */
@Entity
@Table(name = "gateway")
class GatewayRow extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column
    public String institution;

    @Column(name = "next_sequence")
    public long nextSequence;

    @Column(name = "last_hash")
    public String lastHash;

    @Column(name = "last_seen_at")
    public Instant lastSeenAt;
}

package jp.madoguchi.declaration.persistence;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 封かん鍵の行. */
@Entity
@Table(name = "sealing_key")
class SealingKeyRow extends PanacheEntityBase {
    @Id
    @Column(name = "key_id")
    public UUID keyId;

    @Column
    public String institution;

    @Column(name = "private_jwk")
    public String privateJwk;

    @Column(name = "issued_at")
    public Instant issuedAt;

    @Column(name = "used_by")
    public @Nullable UUID usedBy;

    @Column(name = "used_at")
    public @Nullable Instant usedAt;
}

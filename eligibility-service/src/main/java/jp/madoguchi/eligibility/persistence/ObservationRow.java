package jp.madoguchi.eligibility.persistence;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.eligibility.domain.ObservationSource;
import org.jspecify.annotations.Nullable;

/** 観測. */
@Entity
@Table(name = "observation")
class ObservationRow extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column
    public String institution;

    @Column
    public String account;

    @Column
    @Enumerated(EnumType.STRING)
    public ObservationSource source;

    @Column(name = "observed_at")
    public Instant observedAt;

    @Column(name = "received_at")
    public Instant receivedAt;

    @Column
    public String hash;

    @Column(name = "visit_id")
    public @Nullable UUID visitId;

    @Column(name = "check_id")
    public @Nullable UUID checkId;

    @Column
    public boolean pinless;

    public @Nullable String validity;

    @Column
    public String result;

    @Column(name = "answer_id")
    public @Nullable UUID answerId;
}

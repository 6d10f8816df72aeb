package jp.madoguchi.outage.persistence;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.GatewayMode;
import org.jspecify.annotations.Nullable;

/** 端末の状態の行. */
@Entity
@Table(name = "gateway_report")
public class GatewayReportRow extends PanacheEntityBase {
    @Id
    @Column(name = "gateway_id")
    public UUID gatewayId;

    @Column(nullable = false)
    public String institution;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    public GatewayMode mode;

    @Column
    @Enumerated(EnumType.STRING)
    public @Nullable Cause cause;

    /** 遮断器 by name, as JSON. */
    @Column(nullable = false)
    public String breakers;

    @Column(nullable = false)
    public long unsent;

    @Column(nullable = false)
    public long parked;

    @Column(name = "oldest_unsent_at")
    public @Nullable Instant oldestUnsentAt;

    @Column(nullable = false)
    public Instant since;

    @Column(name = "reported_at", nullable = false)
    public Instant reportedAt;

    @Column
    public @Nullable Long acknowledged;
}

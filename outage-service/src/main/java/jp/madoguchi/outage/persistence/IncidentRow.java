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
import jp.madoguchi.contracts.event.IncidentEffect;
import jp.madoguchi.contracts.event.IncidentScope;
import jp.madoguchi.outage.domain.IncidentOrigin;
import org.jspecify.annotations.Nullable;

/** 障害事案の行. */
@Entity
@Table(name = "incident")
public class IncidentRow extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    public IncidentScope scope;

    @Column(name = "scope_value", nullable = false)
    public String scopeValue;

    @Column
    public @Nullable String institution;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    public IncidentOrigin origin;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    public Cause cause;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    public IncidentEffect effect;

    @Column(name = "opened_at", nullable = false)
    public Instant openedAt;

    @Column(name = "ended_at")
    public @Nullable Instant endedAt;

    /** As JSON; absent while only a person told. */
    @Column
    public @Nullable String evidence;

    /** As JSON. */
    @Column(nullable = false)
    public String timeline;
}

package jp.madoguchi.outage.persistence;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.ReconcileResult;
import jp.madoguchi.contracts.event.ResolutionKind;
import jp.madoguchi.outage.domain.HeldState;
import org.jspecify.annotations.Nullable;

/** 控えた受診の行. */
@Entity
@Table(name = "held_visit")
public class HeldVisitRow extends PanacheEntityBase {
    @Id
    @Column(name = "visit_id")
    public UUID visitId;

    @Column(nullable = false)
    public String institution;

    @Column(name = "taken_at", nullable = false)
    public Instant takenAt;

    @Column(name = "confirmation_date", nullable = false)
    public LocalDate confirmationDate;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    public Cause cause;

    @Column
    public @Nullable String patient;

    @Column
    public @Nullable String shown;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    public HeldState state;

    @Column
    @Enumerated(EnumType.STRING)
    public @Nullable CheckMethod method;

    @Column
    @Enumerated(EnumType.STRING)
    public @Nullable ReconcileResult result;

    @Column(name = "closing_reason")
    public @Nullable String closingReason;

    @Column
    public @Nullable String declared;

    @Column
    public @Nullable String confirmed;

    @Column
    @Enumerated(EnumType.STRING)
    public @Nullable ResolutionKind resolution;
}

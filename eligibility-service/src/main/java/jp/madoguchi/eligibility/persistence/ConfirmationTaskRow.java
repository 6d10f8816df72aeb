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
import jp.madoguchi.eligibility.domain.Closure;
import org.jspecify.annotations.Nullable;

/** 口頭確認. */
@Entity
@Table(name = "confirmation_task")
class ConfirmationTaskRow extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column
    public String institution;

    @Column(name = "check_id")
    public UUID checkId;

    @Column(name = "opened_at")
    public Instant openedAt;

    @Column(name = "opened_by")
    public String openedBy;

    @Column
    public String differences;

    @Column
    public String ask;

    @Enumerated(EnumType.STRING)
    public Closure.@Nullable Outcome outcome;

    @Column(name = "asked_orally")
    public @Nullable String askedOrally;

    @Column(name = "closed_at")
    public @Nullable Instant closedAt;

    @Column(name = "closed_by")
    public @Nullable String closedBy;
}

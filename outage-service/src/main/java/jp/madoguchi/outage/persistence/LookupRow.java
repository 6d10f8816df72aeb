package jp.madoguchi.outage.persistence;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.outage.domain.LookupStep;
import org.jspecify.annotations.Nullable;

/** 照会の行. */
@Entity
@Table(name = "lookup")
public class LookupRow extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column(nullable = false)
    public String institution;

    @Column(name = "grant_id", nullable = false)
    public UUID grantId;

    @Column(name = "confirmation_date", nullable = false)
    public LocalDate confirmationDate;

    @Column(nullable = false)
    public String candidates;

    @Column
    public @Nullable UUID opened;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    public LookupStep step;
}

package jp.madoguchi.claim.persistence;

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
import jp.madoguchi.claim.domain.ClaimStatus;
import org.jspecify.annotations.Nullable;

/** 請求の案件. */
@Entity
@Table(name = "claim_case")
@SuppressWarnings("NullAway.Init") // filled by JPA
class ClaimCaseRow extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column(name = "visit_id")
    public UUID visitId;

    public String institution;

    @Enumerated(EnumType.STRING)
    public ClaimStatus status;

    @Column(name = "service_month")
    public @Nullable String serviceMonth;

    @Column(name = "check_id")
    public @Nullable UUID checkId;

    @Column(name = "visit_day")
    public @Nullable LocalDate visitDay;

    @Column(name = "merged_into")
    public @Nullable UUID mergedInto;

    public String facts;

    public @Nullable String decision;

    @Column(name = "file_id")
    public @Nullable UUID fileId;

    public @Nullable String settlement;

    public @Nullable String refund;

    @Column(name = "changed_at")
    public Instant changedAt;
}

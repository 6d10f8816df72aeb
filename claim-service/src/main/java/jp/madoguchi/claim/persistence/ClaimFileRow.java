package jp.madoguchi.claim.persistence;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** 請求ファイル. */
@Entity
@Table(name = "claim_file")
@SuppressWarnings("NullAway.Init") // filled by JPA
class ClaimFileRow extends PanacheEntityBase {
    @Id
    public UUID id;

    public String institution;

    @Column(name = "claim_month")
    public String claimMonth;

    public String organisation;

    public int claims;

    @Column(name = "total_points")
    public int totalPoints;

    public String sha256;

    public byte[] content;

    @Column(name = "written_at")
    public Instant writtenAt;
}

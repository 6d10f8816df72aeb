package jp.madoguchi.claim.persistence;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** 受診を待つ結果. */
@Entity
@Table(name = "loose_answer")
@SuppressWarnings("NullAway.Init") // filled by JPA
class LooseAnswerRow extends PanacheEntityBase {
    @Id
    @Column(name = "check_id")
    public UUID checkId;

    public String institution;

    public String answer;

    @Column(name = "answered_at")
    public Instant answeredAt;
}

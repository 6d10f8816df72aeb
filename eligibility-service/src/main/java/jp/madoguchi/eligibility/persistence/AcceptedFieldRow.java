package jp.madoguchi.eligibility.persistence;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 受け入れた値. */
@Entity
@Table(name = "accepted_field")
@IdClass(AcceptedFieldRow.Key.class)
class AcceptedFieldRow extends PanacheEntityBase {
    @Id
    public String institution;

    @Id
    @Column(name = "person_id")
    public UUID personId;

    @Id
    public String field;

    public @Nullable String value;

    @Column(name = "check_id")
    public UUID checkId;

    @Column(name = "answered_at")
    public Instant answeredAt;

    record Key(String institution, UUID personId, String field) {}
}

package jp.madoguchi.eligibility.persistence;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** 照会番号. */
@Entity
@Table(name = "reference_number")
@IdClass(ReferenceNumberRow.Key.class)
class ReferenceNumberRow extends PanacheEntityBase {
    @Id
    public String institution;

    @Id
    @Column(name = "person_id")
    public UUID personId;

    @Column
    public String number;

    @Column(name = "set_at")
    public Instant setAt;

    record Key(String institution, UUID personId) {}
}

package jp.madoguchi.eligibility.persistence;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import jp.madoguchi.eligibility.domain.PrescriptionChoice;

/** 処方箋発行形態. */
@Entity
@Table(name = "prescription_choice")
class PrescriptionChoiceRow extends PanacheEntityBase {
    @Id
    @Column(name = "check_id")
    public UUID checkId;

    @Column
    @Enumerated(EnumType.STRING)
    public PrescriptionChoice choice;
}

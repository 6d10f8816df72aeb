package jp.madoguchi.eligibility.persistence;

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
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.Validity;
import org.jspecify.annotations.Nullable;

/** 資格確認. */
@Entity
@Table(name = "eligibility_check")
class CheckRow extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column
    public String institution;

    @Column
    public String account;

    @Column(name = "visit_id")
    public @Nullable UUID visitId;

    @Column
    @Enumerated(EnumType.STRING)
    public CheckMethod method;

    @Column(name = "confirmation_date")
    public LocalDate confirmationDate;

    @Column(name = "answered_at")
    public Instant answeredAt;

    @Column
    @Enumerated(EnumType.STRING)
    public Validity validity;

    @Column(name = "observed_validity")
    @Enumerated(EnumType.STRING)
    public @Nullable Validity observedValidity;

    @Column(name = "person_id")
    public @Nullable UUID personId;

    @Column(name = "observed_patient_id")
    public @Nullable UUID observedPatientId;

    @Column
    public String answer;
}

package jp.madoguchi.eligibility.persistence;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** 予約の事前確認. */
@Entity
@Table(name = "pre_check")
class PreCheckRow extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column
    public String institution;

    @Column
    public String account;

    @Column(name = "visit_date")
    public LocalDate visitDate;

    @Column(name = "received_at")
    public Instant receivedAt;
}

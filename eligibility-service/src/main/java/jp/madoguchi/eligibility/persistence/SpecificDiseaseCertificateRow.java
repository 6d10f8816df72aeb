package jp.madoguchi.eligibility.persistence;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.eligibility.domain.SpecificDiseaseCertificate;
import org.jspecify.annotations.Nullable;

/** 特定疾病療養受療証. */
@Entity
@Table(name = "specific_disease_certificate")
class SpecificDiseaseCertificateRow extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column(name = "person_id")
    public UUID personId;

    @Column
    public String disease;

    @Column(name = "issued_on")
    public @Nullable LocalDate issuedOn;

    @Column(name = "valid_from")
    public LocalDate validFrom;

    @Column(name = "valid_until")
    public @Nullable LocalDate validUntil;

    @Column(name = "self_pay")
    public @Nullable Integer selfPay;

    SpecificDiseaseCertificate certificate() {
        return new SpecificDiseaseCertificate(disease, issuedOn, validFrom, validUntil, selfPay);
    }
}

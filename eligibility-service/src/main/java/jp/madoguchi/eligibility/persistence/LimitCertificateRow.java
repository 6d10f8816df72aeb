package jp.madoguchi.eligibility.persistence;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.eligibility.domain.LimitCertificate;
import org.jspecify.annotations.Nullable;

/** 限度額適用認定証等. */
@Entity
@Table(name = "limit_certificate")
class LimitCertificateRow extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column(name = "person_id")
    public UUID personId;

    @Column
    public String classification;

    @Column
    public String flag;

    @Column(name = "issued_on")
    public @Nullable LocalDate issuedOn;

    @Column(name = "valid_from")
    public LocalDate validFrom;

    @Column(name = "valid_until")
    public @Nullable LocalDate validUntil;

    @Column(name = "long_term_on")
    public @Nullable LocalDate longTermOn;

    LimitCertificate certificate() {
        return new LimitCertificate(classification, flag, issuedOn, validFrom, validUntil, longTermOn);
    }
}

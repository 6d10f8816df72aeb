package jp.madoguchi.eligibility.persistence;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.eligibility.domain.Consent;
import jp.madoguchi.eligibility.domain.ConsentKind;

/** 同意. */
@Entity
@Table(name = "consent")
class ConsentRow extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column(name = "check_id")
    public UUID checkId;

    @Column
    @Enumerated(EnumType.STRING)
    public ConsentKind kind;

    public boolean given;

    @Column(name = "given_at")
    public Instant givenAt;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    @Column
    public String account;

    Consent consent() {
        return new Consent(id, kind, given, givenAt);
    }
}

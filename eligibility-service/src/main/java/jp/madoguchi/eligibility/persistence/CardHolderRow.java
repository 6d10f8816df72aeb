package jp.madoguchi.eligibility.persistence;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** 結び付け. Written by an insert only. */
@Entity
@Table(name = "card_holder")
@IdClass(CardHolderRow.Key.class)
class CardHolderRow extends PanacheEntityBase {
    @Id
    public String digest;

    @Id
    @Column(name = "person_id")
    public UUID personId;

    record Key(String digest, UUID personId) {}
}
